import { storeQuoteEndpoints } from "../../../../../contracts/quote"
import { route } from "../../../../../http/route"
import { approverAccessOf, principalOf } from "../../../../../queries/quote/quote-access"
import { acceptQuoteWorkflow } from "../../../../../workflows/quote/accept-quote"
import { acceptedQuote } from "../../../quotes/buyer-action"

export const POST = route(storeQuoteEndpoints.storeApproveQuote, async (req) => {
  const { id } = req.params
  const { revision, total } = req.validatedBody
  const access = await approverAccessOf(req.scope, req.auth_context.actor_id)
  const { result: orderId } = await acceptQuoteWorkflow(req.scope).run({
    input: {
      id,
      action: "approve",
      ...principalOf(access, "approver"),
      ...(revision !== undefined && total !== undefined && { expected: { revision, total } }),
    },
  })
  return acceptedQuote(req.scope, access, id, orderId)
})
