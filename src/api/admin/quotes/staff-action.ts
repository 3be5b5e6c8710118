import type { z } from "@medusajs/framework/zod"
import type { AdminQuote } from "../../../contracts/quote"
import type { Endpoint, RequestOf } from "../../../http/endpoints"
import { route } from "../../../http/route"
import { retrieveAdminQuote } from "../../../queries/quote/admin"

/** An action of staff on one quote, which answers with the quote as it is afterwards. */
export const staffAction = <
  const E extends Endpoint & { access: "admin"; response: z.ZodType<{ quote: AdminQuote }> },
>(
  endpoint: E,
  act: (req: RequestOf<E>, id: string, userId: string) => Promise<unknown>,
) =>
  route(endpoint, async (req) => {
    const { id } = req.params as { id: string }
    await act(req, id, (req as { auth_context: { actor_id: string } }).auth_context.actor_id)
    return { quote: await retrieveAdminQuote(req.scope, id) } as z.input<E["response"]>
  })
