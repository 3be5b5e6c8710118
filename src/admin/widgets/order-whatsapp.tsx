import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { OrderMessageSection } from "../whatsapp/order/order-section"

const OrderWhatsappWidget = ({ data: order }: { data: { id: string } }) => (
  <OrderMessageSection orderId={order.id} />
)

export const config = defineWidgetConfig({
  id: "millesime:order-whatsapp",
  zone: "order.details.side.after",
})

export default OrderWhatsappWidget
