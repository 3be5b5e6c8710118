import type { AdminCompanyEndpoints } from "../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { listCompanies, retrieveCompany } from "../../../queries/company/admin"
import { createCompanyWorkflow } from "../../../workflows/company/create-company"

type List = AdminCompanyEndpoints["adminListCompanies"]
type Create = AdminCompanyEndpoints["adminCreateCompany"]

export const GET = async (req: RequestOf<List>, res: ResponseOf<List>) => {
  const { limit, offset } = req.validatedQuery
  res.json({ ...(await listCompanies(req.scope, req.validatedQuery)), offset, limit })
}

export const POST = async (req: RequestOf<Create>, res: ResponseOf<Create>) => {
  const { result } = await createCompanyWorkflow(req.scope).run({
    input: { company: req.validatedBody },
  })
  res.json({ company: await retrieveCompany(req.scope, result) })
}
