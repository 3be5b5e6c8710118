import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents, PaymentEvents } from "@medusajs/framework/utils"
import { ordersOfPayments } from "../queries/order/movements"
import { releaseOrderStockWorkflow } from "../workflows/stock/release-order-stock"

/** The event is of an order that was canceled, or of a payment that was refunded. */
export default async function release({ event, container }: SubscriberArgs<{ id: string }>) {
  const { name, data } = event
  const [order_id] =
    name === OrderWorkflowEvents.CANCELED ? [data.id] : await ordersOfPayments(container, [data.id])
  if (order_id) await releaseOrderStockWorkflow(container).run({ input: { order_id } })
}

export const config: SubscriberConfig = {
  event: [OrderWorkflowEvents.CANCELED, PaymentEvents.REFUNDED],
  context: { subscriberId: "millesime-release-order-stock" },
}
