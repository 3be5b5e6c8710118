import type { StoreCompanyEndpoints } from "../../../../../contracts/company"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { retrieveMembership } from "../../../../../queries/company/members"
import { listOrdersForMember } from "../../../../../queries/company/orders"

type List = StoreCompanyEndpoints["storeListCompanyOrders"]

export const GET = async (req: RequestOf<List>, res: ResponseOf<List>) => {
  const { limit, offset } = req.validatedQuery
  const member = await retrieveMembership(req.scope, req.auth_context.actor_id)
  const page = await listOrdersForMember(req.scope, member, req.validatedQuery)
  res.json({ ...page, limit, offset })
}
