import { storeCompanyEndpoints } from "../../../../../contracts/company"
import { listRoute } from "../../../../../http/route"
import { retrieveMembership } from "../../../../../queries/company/members"
import { listOrdersForMember } from "../../../../../queries/company/orders"

export const GET = listRoute(storeCompanyEndpoints.storeListCompanyOrders, async (req) => {
  const member = await retrieveMembership(req.scope, req.auth_context.actor_id)
  return listOrdersForMember(req.scope, member, req.validatedQuery)
})
