import type { StoreQuoteEndpoints } from "../../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../../http/endpoints"
import { reachOf } from "../../../../../../queries/quote/reach"
import { retrieveStoreRevision } from "../../../../../../queries/quote/store"

type E = StoreQuoteEndpoints["storeGetQuoteRevision"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id, number } = req.params
  const reach = await reachOf(req.scope, req.auth_context.actor_id)
  res.json({ revision: await retrieveStoreRevision(req.scope, reach, id, number) })
}
