import { adminQuoteEndpoints } from "../../../contracts/quote"
import { listRoute, route } from "../../../http/route"
import { listAdminQuotes, retrieveAdminQuote } from "../../../queries/quote/admin"
import { createQuoteWorkflow } from "../../../workflows/quote/create-quote"

export const GET = listRoute(adminQuoteEndpoints.adminListQuotes, (req) =>
  listAdminQuotes(req.scope, req.validatedQuery),
)

export const POST = route(adminQuoteEndpoints.adminCreateQuote, async (req) => {
  const { result: id } = await createQuoteWorkflow(req.scope).run({
    input: { user_id: req.auth_context.actor_id, quote: req.validatedBody },
  })
  return { quote: await retrieveAdminQuote(req.scope, id) }
})
