import type { AdminQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { listQuoteEvents } from "../../../../../queries/quote/admin"

type E = AdminQuoteEndpoints["adminListQuoteEvents"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const page = await listQuoteEvents(req.scope, req.params.id, req.validatedQuery)
  res.json({ ...page, ...req.validatedQuery })
}
