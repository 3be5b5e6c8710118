import type { StoreQuoteEndpoints } from "../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../http/endpoints"
import { reachOf } from "../../../../queries/quote/reach"
import { retrieveStoreQuote } from "../../../../queries/quote/store"

type E = StoreQuoteEndpoints["storeGetQuote"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const reach = await reachOf(req.scope, req.auth_context.actor_id)
  res.json({ quote: await retrieveStoreQuote(req.scope, reach, req.params.id) })
}
