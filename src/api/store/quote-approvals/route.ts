import { storeQuoteEndpoints } from "../../../contracts/quote"
import { listRoute } from "../../../http/route"
import { approverAccessOf } from "../../../queries/quote/quote-access"
import { listQuoteApprovals } from "../../../queries/quote/store"

export const GET = listRoute(storeQuoteEndpoints.storeListQuoteApprovals, async (req) => {
  const access = await approverAccessOf(req.scope, req.auth_context.actor_id)
  const { quotes, count } = await listQuoteApprovals(req.scope, access, req.validatedQuery)
  return { quote_approvals: quotes, count }
})
