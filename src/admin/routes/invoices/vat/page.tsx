import { VatPage } from "../../../invoices/vat/vat-page"
import { useText } from "../../../lib/use-text"

const Breadcrumb = () => useText()("invoices.vat.title")

export const handle = { breadcrumb: () => <Breadcrumb /> }

export default VatPage
