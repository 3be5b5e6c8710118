import { useParams } from "react-router-dom"
import { useMail } from "../../../mails/api"
import { MailPage } from "../../../mails/details/mail-page"

const MailDetailPage = () => <MailPage id={useParams().id ?? ""} />

const Breadcrumb = ({ id }: { id: string }) => {
  const { data, error } = useMail(id)
  return <span className="block max-w-64 truncate">{data?.subject ?? (error && id)}</span>
}

type Match = { params: { id: string } }

export const handle = { breadcrumb: ({ params }: Match) => <Breadcrumb id={params.id} /> }

export default MailDetailPage
