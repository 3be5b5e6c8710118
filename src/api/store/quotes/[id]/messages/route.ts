import { storeQuoteEndpoints } from "../../../../../contracts/quote"
import { route } from "../../../../../http/route"
import { retrieveMessage } from "../../../../../queries/quote/messages"
import { accessOf, principalOf } from "../../../../../queries/quote/quote-access"
import { addQuoteMessageWorkflow } from "../../../../../workflows/quote/add-quote-message"

export const POST = route(storeQuoteEndpoints.storePostQuoteMessage, async (req) => {
  const access = await accessOf(req.scope, req.auth_context.actor_id)
  const { result } = await addQuoteMessageWorkflow(req.scope).run({
    input: { id: req.params.id, ...principalOf(access), text: req.validatedBody.text },
  })
  return { message: await retrieveMessage(req.scope, result) }
})
