import type { AdminQuoteEndpoints } from "../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../http/endpoints"
import { listAdminQuotes, retrieveAdminQuote } from "../../../queries/quote/admin"
import { createQuoteWorkflow } from "../../../workflows/quote/create-quote"

type List = AdminQuoteEndpoints["adminListQuotes"]
type Create = AdminQuoteEndpoints["adminCreateQuote"]

export const GET = async (req: RequestOf<List>, res: ResponseOf<List>) => {
  const { limit, offset } = req.validatedQuery
  res.json({ ...(await listAdminQuotes(req.scope, req.validatedQuery)), limit, offset })
}

export const POST = async (req: RequestOf<Create>, res: ResponseOf<Create>) => {
  const { result } = await createQuoteWorkflow(req.scope).run({
    input: { user_id: req.auth_context.actor_id, quote: req.validatedBody },
  })
  res.json({ quote: await retrieveAdminQuote(req.scope, result) })
}
