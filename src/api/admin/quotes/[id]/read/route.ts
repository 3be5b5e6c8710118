import type { AdminQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { readQuoteWorkflow } from "../../../../../workflows/quote/read-quote"

type E = AdminQuoteEndpoints["adminReadQuote"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  await readQuoteWorkflow(req.scope).run({ input: { id } })
  res.json({ id, is_unread: false })
}
