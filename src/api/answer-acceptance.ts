import type { MedusaContainer } from "@medusajs/framework/types"
import { graph } from "../queries/graph"
import type { Reach } from "../queries/quote/reach"
import { retrieveStoreQuote } from "../queries/quote/store"

/** What an acceptance answers: the quote, and its order, if there is one. */
export const answerAcceptance = async (
  container: MedusaContainer,
  reach: Reach,
  id: string,
  orderId: string | null,
) => {
  const [quote, [order]] = await Promise.all([
    retrieveStoreQuote(container, reach, id),
    graph<{ id: string; display_id: number }>(container, {
      entity: "order",
      fields: ["id", "display_id"],
      filters: { id: orderId ?? [] },
    }),
  ])
  return { quote, ...(order && { order: { id: order.id, display_id: order.display_id } }) }
}
