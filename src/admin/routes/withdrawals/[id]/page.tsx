import { useParams } from "react-router-dom"
import { useWithdrawal } from "../../../withdrawals/api"
import { WithdrawalPage } from "../../../withdrawals/details/withdrawal-page"

const WithdrawalDetailPage = () => <WithdrawalPage id={useParams().id ?? ""} />

const Breadcrumb = ({ id }: { id: string }) => {
  const { data, error } = useWithdrawal(id)
  return <span className="block max-w-64 truncate">{data?.number ?? (error && id)}</span>
}

type Match = { params: { id: string } }

export const handle = { breadcrumb: ({ params }: Match) => <Breadcrumb id={params.id} /> }

export default WithdrawalDetailPage
