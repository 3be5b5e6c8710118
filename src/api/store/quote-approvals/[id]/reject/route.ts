import { storeQuoteEndpoints } from "../../../../../contracts/quote"
import { executeQuoteCommandWorkflow } from "../../../../../workflows/quote/execute-quote-command"
import { approverAction } from "../../../quotes/buyer-action"

export const POST = approverAction(
  storeQuoteEndpoints.storeRejectQuoteApproval,
  (req, id, principal) => {
    const { reason } = req.validatedBody
    return executeQuoteCommandWorkflow(req.scope).run({
      input: { id, command: { action: "reject", ...principal, changes: { reason } } },
    })
  },
)
