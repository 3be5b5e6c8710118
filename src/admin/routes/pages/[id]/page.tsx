import { useParams } from "react-router-dom"
import { useLocales, usePage } from "../../../pages/api"
import { PagePage } from "../../../pages/details/page-page"
import { titleOf } from "../../../pages/titles"

const PageDetailPage = () => <PagePage id={useParams().id ?? ""} />

const Breadcrumb = ({ id }: { id: string }) => {
  const { data: page, error } = usePage(id)
  const { data: locales = [] } = useLocales()
  return (
    <span className="block max-w-64 truncate">{page ? titleOf(page, locales) : error && id}</span>
  )
}

type Match = { params: { id: string } }

export const handle = { breadcrumb: ({ params }: Match) => <Breadcrumb id={params.id} /> }

export default PageDetailPage
