import {
  StepResponse,
  WorkflowResponse,
  createStep,
  createWorkflow,
  transform,
} from "@medusajs/framework/workflows-sdk"
import { findUnnotifiedOrders, findUnnotifiedQuotes } from "../../queries/whatsapp/unnotified"
import { isNotificationEnabled } from "./enqueue-notifications"
import { enqueueOrderNotificationsStep } from "./enqueue-order-notifications"
import { enqueueQuoteNotificationsStep } from "./enqueue-quote-notifications"

const findUnnotifiedStep = createStep("find-unnotified", async (_, { container }) => {
  if (!isNotificationEnabled(container)) {
    return new StepResponse({ orders: [], quote_requested: [], quote_accepted: [] })
  }
  const now = new Date()
  const [orders, quotes] = await Promise.all([
    findUnnotifiedOrders(container, now),
    findUnnotifiedQuotes(container, now),
  ])
  return new StepResponse({ orders, ...quotes })
})

/**
 * Enqueues notifications of orders and quotes whose event was lost, because the process died between the commit and the
 * event. Idempotent, also beside the subscribers.
 */
export const reconcileNotificationsWorkflow = createWorkflow(
  "millesime-reconcile-notifications",
  () => {
    const unnotified = findUnnotifiedStep()
    enqueueOrderNotificationsStep(
      transform({ unnotified }, ({ unnotified }) => ({ ids: unnotified.orders })),
    )
    enqueueQuoteNotificationsStep(
      transform({ unnotified }, ({ unnotified }) => ({
        kind: "quote_requested" as const,
        ids: unnotified.quote_requested,
      })),
    ).config({ name: "enqueue-requested" })
    enqueueQuoteNotificationsStep(
      transform({ unnotified }, ({ unnotified }) => ({
        kind: "quote_accepted" as const,
        ids: unnotified.quote_accepted,
      })),
    ).config({ name: "enqueue-accepted" })
    return new WorkflowResponse(unnotified)
  },
)
