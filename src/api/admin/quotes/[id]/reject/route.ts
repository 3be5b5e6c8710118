import type { AdminQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { byStaff } from "../../../../../modules/quote/acts"
import { retrieveAdminQuote } from "../../../../../queries/quote/admin"
import { actOnQuoteWorkflow } from "../../../../../workflows/quote/act-on-quote"

type E = AdminQuoteEndpoints["adminRejectQuote"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const { id } = req.params
  await actOnQuoteWorkflow(req.scope).run({
    input: {
      id,
      act: {
        action: "reject",
        ...byStaff(req.auth_context.actor_id),
        // The buyer reads why in the conversation.
        message: req.validatedBody.reason,
        changes: { reason: req.validatedBody.reason },
      },
    },
  })
  res.json({ quote: await retrieveAdminQuote(req.scope, id) })
}
