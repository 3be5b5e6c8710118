import { adminQuoteEndpoints } from "../../../../../contracts/quote"
import { sendQuoteWorkflow } from "../../../../../workflows/quote/send-quote"
import { staffAction } from "../../staff-action"

export const POST = staffAction(adminQuoteEndpoints.adminSendQuote, (req, id, user_id) =>
  sendQuoteWorkflow(req.scope).run({
    input: { id, action: "send", user_id, ...req.validatedBody },
  }),
)
