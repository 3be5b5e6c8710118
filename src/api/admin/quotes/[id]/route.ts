import { adminQuoteEndpoints } from "../../../../contracts/quote"
import { route } from "../../../../http/route"
import { retrieveAdminQuote } from "../../../../queries/quote/admin"
import { updateQuoteWorkflow } from "../../../../workflows/quote/update-quote"
import { staffAction } from "../staff-action"

export const GET = route(adminQuoteEndpoints.adminGetQuote, async ({ scope, params: { id } }) => ({
  quote: await retrieveAdminQuote(scope, id),
}))

export const POST = staffAction(adminQuoteEndpoints.adminUpdateQuote, (req, id, user_id) =>
  updateQuoteWorkflow(req.scope).run({ input: { id, user_id, ...req.validatedBody } }),
)
