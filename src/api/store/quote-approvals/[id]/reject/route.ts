import type { StoreQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { actorOf, reachOfApprover } from "../../../../../queries/quote/reach"
import { retrieveStoreQuote } from "../../../../../queries/quote/store"
import { actOnQuoteWorkflow } from "../../../../../workflows/quote/act-on-quote"

type E = StoreQuoteEndpoints["storeRejectQuoteApproval"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  const reach = await reachOfApprover(req.scope, req.auth_context.actor_id)
  await actOnQuoteWorkflow(req.scope).run({
    input: {
      id,
      act: {
        action: "reject",
        ...actorOf(reach, "approver"),
        changes: { reason: req.validatedBody.reason },
      },
    },
  })
  res.json({ quote: await retrieveStoreQuote(req.scope, reach, id) })
}
