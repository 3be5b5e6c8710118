import { adminQuoteEndpoints } from "../../../../../contracts/quote"
import { addQuoteItemWorkflow } from "../../../../../workflows/quote/add-quote-item"
import { staffAction } from "../../staff-action"

export const POST = staffAction(adminQuoteEndpoints.adminAddQuoteItem, (req, id, user_id) => {
  const { version, ...line } = req.validatedBody
  return addQuoteItemWorkflow(req.scope).run({ input: { id, user_id, version, line } })
})
