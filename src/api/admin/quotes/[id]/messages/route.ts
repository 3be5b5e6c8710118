import { adminQuoteEndpoints } from "../../../../../contracts/quote"
import { route } from "../../../../../http/route"
import { staffPrincipal } from "../../../../../modules/quote/commands"
import { retrieveAdminMessage } from "../../../../../queries/quote/messages"
import { addQuoteMessageWorkflow } from "../../../../../workflows/quote/add-quote-message"

export const POST = route(adminQuoteEndpoints.adminPostQuoteMessage, async (req) => {
  const { text, internal: is_internal } = req.validatedBody
  const principal = staffPrincipal(req.auth_context.actor_id)
  const { result } = await addQuoteMessageWorkflow(req.scope).run({
    input: { id: req.params.id, ...principal, text, is_internal },
  })
  return { message: await retrieveAdminMessage(req.scope, result) }
})
