import { adminCompanyEndpoints } from "../../../contracts/company"
import { listRoute, route } from "../../../http/route"
import { listCompanies, retrieveCompany } from "../../../queries/company/admin"
import { createCompanyWorkflow } from "../../../workflows/company/create-company"

export const GET = listRoute(adminCompanyEndpoints.adminListCompanies, (req) =>
  listCompanies(req.scope, req.validatedQuery),
)

export const POST = route(adminCompanyEndpoints.adminCreateCompany, async (req) => {
  const { result: id } = await createCompanyWorkflow(req.scope).run({
    input: { company: req.validatedBody },
  })
  return { company: await retrieveCompany(req.scope, id) }
})
