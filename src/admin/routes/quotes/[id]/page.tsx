import { useParams } from "react-router-dom"
import { useQuote } from "../../../quotes/api"
import { QuotePage } from "../../../quotes/details/quote-page"

const QuoteDetailPage = () => <QuotePage id={useParams().id ?? ""} />

const Breadcrumb = ({ id }: { id: string }) => {
  const { data, error } = useQuote(id)
  return <span className="block max-w-64 truncate">{data?.number ?? (error && id)}</span>
}

type Match = { params: { id: string } }

export const handle = { breadcrumb: ({ params }: Match) => <Breadcrumb id={params.id} /> }

export default QuoteDetailPage
