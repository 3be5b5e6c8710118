import type { z } from "@medusajs/framework/zod"
import type { StoreQuote } from "../../../contracts/quote"
import type { Endpoint, RequestOf } from "../../../http/endpoints"
import { route } from "../../../http/route"
import type { Principal } from "../../../modules/quote/commands"
import { graph } from "../../../queries/graph"
import {
  type QuoteAccess,
  accessOf,
  approverAccessOf,
  principalOf,
} from "../../../queries/quote/quote-access"
import { retrieveStoreQuote } from "../../../queries/quote/store"

type Scope = Parameters<typeof accessOf>[0]

type BuyerEndpoint = Endpoint & {
  access: "customer" | "company"
  response: z.ZodType<{ quote: StoreQuote }>
}

type Action<E extends BuyerEndpoint> = (
  req: RequestOf<E>,
  id: string,
  principal: Principal,
) => Promise<unknown>

const action =
  (kind: "buyer" | "approver", accessFor: (scope: Scope, id: string) => Promise<QuoteAccess>) =>
  <const E extends BuyerEndpoint>(endpoint: E, act: Action<E>) =>
    route(endpoint, async (req) => {
      const { id } = req.params as { id: string }
      const { actor_id } = (req as { auth_context: { actor_id: string } }).auth_context
      const access = await accessFor(req.scope, actor_id)
      await act(req, id, principalOf(access, kind))
      return { quote: await retrieveStoreQuote(req.scope, access, id) } as z.input<E["response"]>
    })

/** An action of a buyer on one quote, which answers with the quote afterwards. */
export const buyerAction = action("buyer", accessOf)

/** An action of an approver on one quote, which answers with the quote afterwards. */
export const approverAction = action("approver", approverAccessOf)

/** The answer to an acceptance: the quote, and its order unless the company must approve first. */
export const acceptedQuote = async (
  container: Scope,
  access: QuoteAccess,
  id: string,
  orderId: string | null,
) => {
  const [quote, [order]] = await Promise.all([
    retrieveStoreQuote(container, access, id),
    graph<{ id: string; display_id: number }>(container, {
      entity: "order",
      fields: ["id", "display_id"],
      filters: { id: orderId ?? [] },
    }),
  ])
  return { quote, ...(order && { order: { id: order.id, display_id: order.display_id } }) }
}
