import type { StoreQuoteEndpoints } from "../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { reachOfApprover } from "../../../queries/quote/reach"
import { listQuoteApprovals } from "../../../queries/quote/store"

type E = StoreQuoteEndpoints["storeListQuoteApprovals"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const reach = await reachOfApprover(req.scope, req.auth_context.actor_id)
  const { quotes, count } = await listQuoteApprovals(req.scope, reach, req.validatedQuery)
  res.json({ quote_approvals: quotes, count, ...req.validatedQuery })
}
