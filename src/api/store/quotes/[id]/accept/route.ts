import type { StoreQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { actorOf, reachOf } from "../../../../../queries/quote/reach"
import { acceptQuoteWorkflow } from "../../../../../workflows/quote/accept-quote"
import { answerAcceptance } from "../../../../answer-acceptance"

type E = StoreQuoteEndpoints["storeAcceptQuote"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  const { po_number, ...seen } = req.validatedBody
  const reach = await reachOf(req.scope, req.auth_context.actor_id)
  const { result } = await acceptQuoteWorkflow(req.scope).run({
    input: {
      id,
      action: "accept",
      ...actorOf(reach),
      seen,
      po_number,
    },
  })
  const answer = await answerAcceptance(req.scope, reach, id, result)
  res.status(result ? 200 : 202).json(answer)
}
