import { useParams } from "react-router-dom"
import { useImport } from "../../../../barrels/imports/api"
import { ImportPage } from "../../../../barrels/imports/import-page"

const BarrelImportPage = () => <ImportPage id={useParams().id ?? ""} />

const Breadcrumb = ({ id }: { id: string }) => {
  const { data, error } = useImport(id)
  return <span className="block max-w-64 truncate">{data?.file_name ?? (error && id)}</span>
}

type Match = { params: { id: string } }

export const handle = { breadcrumb: ({ params }: Match) => <Breadcrumb id={params.id} /> }

export default BarrelImportPage
