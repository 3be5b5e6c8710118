import type { StoreQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { reachOf } from "../../../../../queries/quote/reach"
import { listStoreRevisions } from "../../../../../queries/quote/store"

type E = StoreQuoteEndpoints["storeListQuoteRevisions"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const reach = await reachOf(req.scope, req.auth_context.actor_id)
  const page = await listStoreRevisions(req.scope, reach, req.params.id, req.validatedQuery)
  res.json({ ...page, ...req.validatedQuery })
}
