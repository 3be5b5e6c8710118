import { ListPage } from "../../../components/list-table"
import { useText } from "../../../lib/use-text"
import { suppressionList } from "../../../mails/suppressions/suppression-list"

const SuppressedPage = () => <ListPage list={suppressionList} />

const Breadcrumb = () => useText()("mails.suppressions.title")

export const handle = { breadcrumb: () => <Breadcrumb /> }

export default SuppressedPage
