import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents, PaymentEvents } from "@medusajs/framework/utils"
import { graph } from "../queries/graph"
import { releaseOrderStockWorkflow } from "../workflows/stock/release-order-stock"

type PaymentRow = { payment_collection?: { order?: { id: string } | null } | null }

/** The event is of an order that was canceled, or of a payment that was refunded. */
export default async function release({ event, container }: SubscriberArgs<{ id: string }>) {
  const { name, data } = event
  if (name === OrderWorkflowEvents.CANCELED) {
    await releaseOrderStockWorkflow(container).run({ input: { order_id: data.id } })
    return
  }
  const [payment] = await graph<PaymentRow>(container, {
    entity: "payment",
    fields: ["payment_collection.order.id"],
    filters: { id: data.id },
  })
  const order_id = payment?.payment_collection?.order?.id
  if (order_id) await releaseOrderStockWorkflow(container).run({ input: { order_id } })
}

export const config: SubscriberConfig = {
  event: [OrderWorkflowEvents.CANCELED, PaymentEvents.REFUNDED],
  context: { subscriberId: "millesime-release-order-stock" },
}
