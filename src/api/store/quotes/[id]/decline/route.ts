import { storeQuoteEndpoints } from "../../../../../contracts/quote"
import { executeQuoteCommandWorkflow } from "../../../../../workflows/quote/execute-quote-command"
import { buyerAction } from "../../buyer-action"

export const POST = buyerAction(storeQuoteEndpoints.storeDeclineQuote, (req, id, principal) => {
  const { revision, comment: message, reason } = req.validatedBody
  return executeQuoteCommandWorkflow(req.scope).run({
    input: {
      id,
      command: {
        action: "decline",
        ...principal,
        expected: { revision },
        message,
        changes: { reason },
      },
    },
  })
})
