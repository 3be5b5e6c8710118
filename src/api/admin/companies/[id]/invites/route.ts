import { adminCompanyEndpoints } from "../../../../../contracts/company"
import { listRoute } from "../../../../../http/route"
import { throwIfNoCompany } from "../../../../../queries/company/admin"
import { listInvites } from "../../../../../queries/company/members"

export const GET = listRoute(adminCompanyEndpoints.adminListCompanyInvites, async (req) => {
  await throwIfNoCompany(req.scope, req.params.id)
  return listInvites(req.scope, req.params.id, req.validatedQuery)
})
