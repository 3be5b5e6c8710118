import { adminQuoteEndpoints } from "../../../../../contracts/quote"
import { listRoute } from "../../../../../http/route"
import { listQuoteEvents } from "../../../../../queries/quote/admin"

export const GET = listRoute(adminQuoteEndpoints.adminListQuoteEvents, (req) =>
  listQuoteEvents(req.scope, req.params.id, req.validatedQuery),
)
