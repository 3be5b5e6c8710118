import type { StoreQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { actorOf, reachOf } from "../../../../../queries/quote/reach"
import { retrieveStoreQuote } from "../../../../../queries/quote/store"
import { counterQuoteWorkflow } from "../../../../../workflows/quote/counter-quote"

type E = StoreQuoteEndpoints["storeCounterQuote"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  const reach = await reachOf(req.scope, req.auth_context.actor_id)
  await counterQuoteWorkflow(req.scope).run({
    input: {
      id,
      ...actorOf(reach),
      counter: req.validatedBody,
    },
  })
  res.json({ quote: await retrieveStoreQuote(req.scope, reach, id) })
}
