import { storeQuoteEndpoints } from "../../../../../../contracts/quote"
import { route } from "../../../../../../http/route"
import { accessOf } from "../../../../../../queries/quote/quote-access"
import { retrieveStoreRevision } from "../../../../../../queries/quote/store"

export const GET = route(storeQuoteEndpoints.storeGetQuoteRevision, async (req) => {
  const { id, number } = req.params
  const access = await accessOf(req.scope, req.auth_context.actor_id)
  return { revision: await retrieveStoreRevision(req.scope, access, id, number) }
})
