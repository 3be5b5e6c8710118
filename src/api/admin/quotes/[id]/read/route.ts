import { adminQuoteEndpoints } from "../../../../../contracts/quote"
import { route } from "../../../../../http/route"
import { markQuoteReadWorkflow } from "../../../../../workflows/quote/mark-quote-read"

export const POST = route(adminQuoteEndpoints.adminReadQuote, async ({ scope, params: { id } }) => {
  await markQuoteReadWorkflow(scope).run({ input: { id } })
  return { id, is_unread: false }
})
