import type { AdminQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { retrieveAdminQuote } from "../../../../../queries/quote/admin"
import { addQuoteItemWorkflow } from "../../../../../workflows/quote/add-quote-item"

type E = AdminQuoteEndpoints["adminAddQuoteItem"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  const { version, ...line } = req.validatedBody
  await addQuoteItemWorkflow(req.scope).run({
    input: { id, user_id: req.auth_context.actor_id, version, line },
  })
  res.json({ quote: await retrieveAdminQuote(req.scope, id) })
}
