import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { quoteService } from "../../modules/quote"
import { graph } from "../../queries/graph"
import { stepWorkflow } from "../step-workflow"
import { assignReservations } from "./steps/take-held-stock"

/** Longer than any acceptance takes: the process of an older one has died. */
const ACCEPTANCE_TIMEOUT_MS = 10 * 60_000

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
 * Releases quotes whose acceptance was interrupted when its process died, so that they can be
 * accepted again. Each step may be repeated: the next run continues after a crash.
 * @returns their ids
 */
export const releaseAbandonedAcceptancesWorkflow = stepWorkflow(
  "release-abandoned-acceptances",
  async (_: undefined, { container }): Promise<string[]> => {
    const service = quoteService(container)
    const abandoned = await service.listMillesimeQuotes({
      acceptance_id: { $ne: null },
      acceptance_started_at: { $lt: new Date(Date.now() - ACCEPTANCE_TIMEOUT_MS) },
    })
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    const released: string[] = []
    for (const { id, acceptance_id, order_id, held_reservations } of abandoned) {
      try {
        // An acceptance that is only slow fails to complete, and compensates.
        const takenOver = acceptance_id && (await service.takeOver(acceptance_id))
        if (!takenOver) continue
        if (order_id) await deleteOrder(container, order_id, held_reservations ?? [])
        await service.release(takenOver)
        released.push(id)
      } catch (error) {
        // The next run tries again; the other quotes don't wait for it.
        logger.error(`The abandoned acceptance of ${id} can't be released`, error as Error)
      }
    }
    return released
  },
)
