import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { quoteService } from "../../modules/quote"
import { graph } from "../../queries/graph"
import { stepWorkflow } from "../step-workflow"
import { assignReservations } from "./steps/take-held-stock"

type OrderRow = {
  id: string
  items?: { id: string }[] | null
  payment_collections?: { id: string }[] | null
}

/** Deletes what an abandoned acceptance has created, except for what the quote held before. No event of it was emitted. */
const deleteOrder = async (
  container: MedusaContainer,
  orderId: string,
  held: readonly string[],
): Promise<void> => {
  const [order] = await graph<OrderRow>(container, {
    entity: "order",
    fields: ["id", "items.id", "payment_collections.id"],
    filters: { id: orderId },
  })
  if (!order) return
  const lines = (order.items ?? []).map(({ id }) => id)
  const collections = (order.payment_collections ?? []).map(({ id }) => id)
  await assignReservations(
    container,
    held.map((id) => ({ id, line_item_id: null })),
  )
  await container.resolve(Modules.INVENTORY).deleteReservationItemsByLineItem(lines)
  if (collections.length) {
    await container.resolve(Modules.PAYMENT).deletePaymentCollections(collections)
  }
  await container
    .resolve(ContainerRegistrationKeys.LINK)
    .delete({ [Modules.ORDER]: { order_id: [orderId] } })
  await container.resolve(Modules.ORDER).deleteOrders([orderId])
}

/**
 * Releases quotes whose acceptance was interrupted when its process died, so that they can be accepted again. Each step may be
 * repeated: after a crash the next run continues.
 * @returns their ids
 */
export const releaseAbandonedAcceptancesWorkflow = stepWorkflow(
  "release-abandoned-acceptances",
  async (quote: { id: string } | undefined, { container }): Promise<string[]> => {
    const service = quoteService(container)
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const released: string[] = []
    // An acceptance that is only slow fails to complete, and compensates.
    for (const taken of await service.takeOverAcceptances(quote?.id)) {
      const { id, acceptance_id, order_id, held_reservations } = taken
      try {
        if (order_id) await deleteOrder(container, order_id, held_reservations ?? [])
        await service.release(acceptance_id)
        released.push(id)
      } catch (error) {
        // The next run tries again; the other quotes don't wait for it.
        logger.error(`The abandoned acceptance of ${id} can't be released`, error as Error)
      }
    }
    return released
  },
)
