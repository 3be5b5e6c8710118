import type { StoreQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { actorOf, reachOf } from "../../../../../queries/quote/reach"
import { retrieveStoreQuote } from "../../../../../queries/quote/store"
import { actOnQuoteWorkflow } from "../../../../../workflows/quote/act-on-quote"

type E = StoreQuoteEndpoints["storeCancelQuote"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  const reach = await reachOf(req.scope, req.auth_context.actor_id)
  await actOnQuoteWorkflow(req.scope).run({
    input: {
      id,
      act: {
        action: "cancel",
        ...actorOf(reach),
        changes: { reason: req.validatedBody.reason },
      },
    },
  })
  res.json({ quote: await retrieveStoreQuote(req.scope, reach, id) })
}
