import type { StoreQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { actorOf, reachOfApprover } from "../../../../../queries/quote/reach"
import { acceptQuoteWorkflow } from "../../../../../workflows/quote/accept-quote"
import { answerAcceptance } from "../../../../answer-acceptance"

type E = StoreQuoteEndpoints["storeApproveQuote"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  const { revision, total } = req.validatedBody
  const reach = await reachOfApprover(req.scope, req.auth_context.actor_id)
  const { result } = await acceptQuoteWorkflow(req.scope).run({
    input: {
      id,
      action: "approve",
      ...actorOf(reach, "approver"),
      ...(revision !== undefined && total !== undefined && { seen: { revision, total } }),
    },
  })
  res.json(await answerAcceptance(req.scope, reach, id, result))
}
