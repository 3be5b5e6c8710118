import { useParams } from "react-router-dom"
import { useInvoice } from "../../../invoices/api"
import { InvoicePage } from "../../../invoices/details/invoice-page"

const InvoiceDetailPage = () => <InvoicePage id={useParams().id ?? ""} />

const Breadcrumb = ({ id }: { id: string }) => {
  const { data, error } = useInvoice(id)
  return <span className="block max-w-64 truncate">{data?.number ?? (error && id)}</span>
}

type Match = { params: { id: string } }

export const handle = { breadcrumb: ({ params }: Match) => <Breadcrumb id={params.id} /> }

export default InvoiceDetailPage
