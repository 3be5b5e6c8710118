import { ClosingsPage } from "../../../invoices/closings/closings-page"
import { useText } from "../../../lib/use-text"

const Breadcrumb = () => useText()("invoices.closings.title")

export const handle = { breadcrumb: () => <Breadcrumb /> }

export default ClosingsPage
