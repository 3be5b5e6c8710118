import { ImportTable } from "../../../barrels/imports/import-table"
import { useText } from "../../../lib/use-text"

const ImportsPage = () => <ImportTable />

const Breadcrumb = () => useText()("imports.list")

export const handle = { breadcrumb: () => <Breadcrumb /> }

export default ImportsPage
