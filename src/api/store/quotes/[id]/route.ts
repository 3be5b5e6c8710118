import { storeQuoteEndpoints } from "../../../../contracts/quote"
import { route } from "../../../../http/route"
import { accessOf } from "../../../../queries/quote/quote-access"
import { retrieveStoreQuote } from "../../../../queries/quote/store"

export const GET = route(storeQuoteEndpoints.storeGetQuote, async (req) => {
  const access = await accessOf(req.scope, req.auth_context.actor_id)
  return { quote: await retrieveStoreQuote(req.scope, access, req.params.id) }
})
