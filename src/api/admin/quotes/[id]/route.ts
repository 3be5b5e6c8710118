import type { AdminQuoteEndpoints } from "../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../http/endpoints"
import { retrieveAdminQuote } from "../../../../queries/quote/admin"
import { updateQuoteWorkflow } from "../../../../workflows/quote/update-quote"

type Get = AdminQuoteEndpoints["adminGetQuote"]
type Update = AdminQuoteEndpoints["adminUpdateQuote"]

export const GET = async (req: RequestOf<Get>, res: ResponseOf<Get>) => {
  res.json({ quote: await retrieveAdminQuote(req.scope, req.params.id) })
}

export const POST = async (req: RequestOf<Update>, res: ResponseOf<Update>) => {
  const { id } = req.params
  await updateQuoteWorkflow(req.scope).run({
    input: { id, user_id: req.auth_context.actor_id, ...req.validatedBody },
  })
  res.json({ quote: await retrieveAdminQuote(req.scope, id) })
}
