import type { AdminQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { byStaff } from "../../../../../modules/quote/acts"
import { retrieveAdminMessage } from "../../../../../queries/quote/messages"
import { postMessageWorkflow } from "../../../../../workflows/quote/post-message"

type E = AdminQuoteEndpoints["adminPostQuoteMessage"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { text, internal } = req.validatedBody
  const { result } = await postMessageWorkflow(req.scope).run({
    input: {
      id: req.params.id,
      ...byStaff(req.auth_context.actor_id),
      text,
      is_internal: internal,
    },
  })
  res.status(201).json({ message: await retrieveAdminMessage(req.scope, result) })
}
