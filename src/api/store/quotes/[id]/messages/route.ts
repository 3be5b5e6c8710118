import type { StoreQuoteEndpoints } from "../../../../../contracts/quote"
import type { RequestOf, ResponseOf } from "../../../../../http/endpoints"
import { retrieveMessage } from "../../../../../queries/quote/messages"
import { actorOf, reachOf } from "../../../../../queries/quote/reach"
import { postMessageWorkflow } from "../../../../../workflows/quote/post-message"

type E = StoreQuoteEndpoints["storePostQuoteMessage"]

export const POST = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const reach = await reachOf(req.scope, req.auth_context.actor_id)
  const { result } = await postMessageWorkflow(req.scope).run({
    input: {
      id: req.params.id,
      ...actorOf(reach),
      text: req.validatedBody.text,
    },
  })
  res.status(201).json({ message: await retrieveMessage(req.scope, result) })
}
