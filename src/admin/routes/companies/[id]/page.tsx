import { useParams } from "react-router-dom"
import { useCompany } from "../../../companies/api"
import { CompanyPage } from "../../../companies/details/company-page"

const CompanyDetailPage = () => <CompanyPage id={useParams().id ?? ""} />

const Breadcrumb = ({ id }: { id: string }) => {
  const { data, error } = useCompany(id)
  return <span className="block max-w-64 truncate">{data?.name ?? (error && id)}</span>
}

type Match = { params: { id: string } }

export const handle = { breadcrumb: ({ params }: Match) => <Breadcrumb id={params.id} /> }

export default CompanyDetailPage
