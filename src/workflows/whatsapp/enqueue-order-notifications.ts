import type { MedusaContainer } from "@medusajs/framework/types"
import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
} from "@medusajs/framework/workflows-sdk"
import { quoteService } from "../../modules/quote"
import { graph } from "../../queries/graph"
import {
  type NewNotification,
  enqueueNotifications,
  isNotificationEnabled,
} from "./enqueue-notifications"

/** Ids of orders from quotes: the seller is notified of these as an accepted quote. */
const listQuoteOrderIds = async (
  container: MedusaContainer,
  order_id: string[],
): Promise<ReadonlySet<string | null>> => {
  const quotes = await quoteService(container).listMillesimeQuotes(
    { order_id },
    { select: ["order_id"] },
  )
  return new Set(quotes.map((quote) => quote.order_id))
}

export const enqueueOrderNotificationsStep = createStep(
  "enqueue-order-notifications",
  async ({ ids }: { ids: string[] }, { container }) => {
    if (!isNotificationEnabled(container) || !ids.length) return new StepResponse(0)
    const [orders, quoteOrderIds] = await Promise.all([
      graph<{ id: string; display_id: number }>(container, {
        entity: "order",
        fields: ["id", "display_id"],
        filters: { id: ids },
      }),
      listQuoteOrderIds(container, ids),
    ])
    const notifications = orders
      .filter(({ id }) => !quoteOrderIds.has(id))
      .map(({ id, display_id }): NewNotification => ({
        kind: "order_placed",
        order_id: id,
        quote_id: null,
        subject: String(display_id),
      }))
    return new StepResponse(await enqueueNotifications(container, notifications))
  },
)

/**
 * Notifies the seller of placed orders. Idempotent: there is one message per order and number.
 * @returns how many messages were enqueued
 */
export const enqueueOrderNotificationsWorkflow = createWorkflow(
  "millesime-enqueue-order-notifications",
  (input: { ids: string[] }) => new WorkflowResponse(enqueueOrderNotificationsStep(input)),
)
