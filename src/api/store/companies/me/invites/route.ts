import { storeCompanyEndpoints } from "../../../../../contracts/company"
import { listRoute } from "../../../../../http/route"
import { listInvites, retrieveMembership } from "../../../../../queries/company/members"

export const GET = listRoute(storeCompanyEndpoints.storeListCompanyInvites, async (req) => {
  const { actor_id } = req.auth_context
  const { company_id } = await retrieveMembership(req.scope, actor_id, "manage_members")
  return listInvites(req.scope, company_id, req.validatedQuery)
})
