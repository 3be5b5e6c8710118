import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { quoteService } from "../../modules/quote"
import type { QuoteRow } from "../../modules/quote/rows"
import { graph } from "../../queries/graph"

/** Longer than any acceptance takes: one older than this has died with its process. */
const ABANDONED_MS = 10 * 60_000

type OrderRow = {
  id: string
  items?: { id: string }[] | null
  payment_collections?: { id: string }[] | null
}

/** Takes away what a broken acceptance has made so far: nobody was told of it. */
const removeOrder = async (container: MedusaContainer, orderId: string): Promise<void> => {
  const [order] = await graph<OrderRow>(container, {
    entity: "order",
    fields: ["id", "items.id", "payment_collections.id"],
    filters: { id: orderId },
  })
  if (!order) return
  const lines = (order.items ?? []).map(({ id }) => id)
  const collections = (order.payment_collections ?? []).map(({ id }) => id)
  await container.resolve(Modules.INVENTORY).deleteReservationItemsByLineItem(lines)
  if (collections.length) {
    await container.resolve(Modules.PAYMENT).deletePaymentCollections(collections)
  }
  await container
    .resolve(ContainerRegistrationKeys.LINK)
    .delete({ [Modules.ORDER]: { order_id: [orderId] } })
  await container.resolve(Modules.ORDER).deleteOrders([orderId])
}

const releaseClaimsStep = createStep("release-claims", async (_, { container }) => {
  const service = quoteService(container)
  const abandoned = (await service.listMillesimeQuotes({
    claim_id: { $ne: null },
    claimed_at: { $lt: new Date(Date.now() - ABANDONED_MS) },
  })) as unknown as QuoteRow[]
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const released: string[] = []
  for (const { id, claim_id, order_id } of abandoned) {
    try {
      // An acceptance that was only slow finds that its claim is gone, and undoes itself.
      const mine = claim_id && (await service.takeOver(claim_id))
      if (!mine) continue
      if (order_id) await removeOrder(container, order_id)
      await service.release(mine)
      released.push(id)
    } catch (error) {
      // The next run tries it again; the others don't wait for it.
      logger.error(`The broken acceptance of ${id} can't be undone`, error as Error)
    }
  }
  return new StepResponse(released)
})

/**
 * Gives back the quotes whose acceptance broke off when its process died, so that they can be accepted again. Each
 * part may be repeated: what a crash leaves of it the next run does.
 * @returns their ids
 */
export const releaseClaimsWorkflow = createWorkflow(
  "millesime-release-claims",
  () => new WorkflowResponse(releaseClaimsStep()),
)
