import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { MessageSection } from "../messages/message-section"

const OrderMessagesWidget = ({ data: order }: { data: { id: string } }) => (
  <MessageSection of="order_id" id={order.id} />
)

export const config = defineWidgetConfig({
  id: "millesime:order-messages",
  zone: "order.details.after",
})

export default OrderMessagesWidget
