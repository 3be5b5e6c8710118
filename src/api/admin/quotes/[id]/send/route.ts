import type { AdminQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { retrieveAdminQuote } from "../../../../../queries/quote/admin"
import { sendQuoteWorkflow } from "../../../../../workflows/quote/send-quote"

type E = AdminQuoteEndpoints["adminSendQuote"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  await sendQuoteWorkflow(req.scope).run({
    input: { id, action: "send", user_id: req.auth_context.actor_id, ...req.validatedBody },
  })
  res.json({ quote: await retrieveAdminQuote(req.scope, id) })
}
