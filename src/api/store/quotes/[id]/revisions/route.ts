import { storeQuoteEndpoints } from "../../../../../contracts/quote"
import { listRoute } from "../../../../../http/route"
import { accessOf } from "../../../../../queries/quote/quote-access"
import { listStoreRevisions } from "../../../../../queries/quote/store"

export const GET = listRoute(storeQuoteEndpoints.storeListQuoteRevisions, async (req) => {
  const access = await accessOf(req.scope, req.auth_context.actor_id)
  return listStoreRevisions(req.scope, access, req.params.id, req.validatedQuery)
})
