import type { AdminQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { retrieveAdminMessage } from "../../../../../queries/quote/messages"
import { postMessageWorkflow } from "../../../../../workflows/quote/post-message"
import { EVERY_QUOTE } from "../../../../../modules/quote/acts"

type E = AdminQuoteEndpoints["adminPostQuoteMessage"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { text, internal } = req.validatedBody
  const { result } = await postMessageWorkflow(req.scope).run({
    input: {
      id: req.params.id,
      actor: { kind: "staff", id: req.auth_context.actor_id },
      scope: EVERY_QUOTE,
      text,
      is_internal: internal,
    },
  })
  res.status(201).json({ message: await retrieveAdminMessage(req.scope, result) })
}
