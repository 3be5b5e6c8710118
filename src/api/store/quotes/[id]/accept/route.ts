import type { StoreQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { accessOf, principalOf } from "../../../../../queries/quote/quote-access"
import { acceptQuoteWorkflow } from "../../../../../workflows/quote/accept-quote"
import { acceptedQuote } from "../../buyer-action"

type E = StoreQuoteEndpoints["storeAcceptQuote"]

/** 202 without an order where the company must approve first. */
export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  const { po_number, ...expected } = req.validatedBody
  const access = await accessOf(req.scope, req.auth_context.actor_id)
  const { result: orderId } = await acceptQuoteWorkflow(req.scope).run({
    input: { id, action: "accept", ...principalOf(access), expected, po_number },
  })
  const answer = await acceptedQuote(req.scope, access, id, orderId)
  res.status(orderId ? 200 : 202).json(answer)
}
