import { storeQuoteEndpoints } from "../../../../../contracts/quote"
import { executeQuoteCommandWorkflow } from "../../../../../workflows/quote/execute-quote-command"
import { buyerAction } from "../../buyer-action"

export const POST = buyerAction(storeQuoteEndpoints.storeCancelQuote, (req, id, principal) => {
  const { reason } = req.validatedBody
  return executeQuoteCommandWorkflow(req.scope).run({
    input: { id, command: { action: "cancel", ...principal, changes: { reason } } },
  })
})
