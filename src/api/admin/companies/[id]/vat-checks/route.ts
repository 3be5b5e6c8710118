import { adminCompanyEndpoints } from "../../../../../contracts/company"
import { listRoute } from "../../../../../http/route"
import { listVatChecks, throwIfNoCompany } from "../../../../../queries/company/admin"

export const GET = listRoute(adminCompanyEndpoints.adminListVatChecks, async (req) => {
  await throwIfNoCompany(req.scope, req.params.id)
  return listVatChecks(req.scope, req.params.id, req.validatedQuery)
})
