import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  FulfillmentWorkflowEvents,
  OrderWorkflowEvents,
  PaymentEvents,
} from "@medusajs/framework/utils"
import { eventsOf } from "../options/configured"
import { ordersOfEvent } from "../queries/invoice/find-orders"
import { settleOrdersWorkflow } from "../workflows/invoice/reconcile-invoices"

/** Issues at once what the job of every minute would find. */
export default async function settleOrders({
  event,
  container,
}: SubscriberArgs<{ id?: string; order_id?: string }>) {
  const order_ids = await ordersOfEvent(container, event.data)
  if (!order_ids.length) return
  await settleOrdersWorkflow(container).run({
    input: { order_ids, now: new Date().toISOString() },
  })
}

export const config: SubscriberConfig = {
  event: eventsOf(
    "invoices",
    OrderWorkflowEvents.PLACED,
    OrderWorkflowEvents.CANCELED,
    OrderWorkflowEvents.RETURN_RECEIVED,
    PaymentEvents.CAPTURED,
    PaymentEvents.REFUNDED,
    FulfillmentWorkflowEvents.SHIPMENT_CREATED,
    FulfillmentWorkflowEvents.DELIVERY_CREATED,
  ),
  context: { subscriberId: "millesime-settle-orders" },
}
