import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { featureWidget } from "../components/feature"
import { OrderInvoices } from "../invoices/order-section"

const OrderInvoicesWidget = ({ data: order }: { data: { id: string } }) => (
  <OrderInvoices orderId={order.id} />
)

export const config = defineWidgetConfig({
  id: "millesime:order-invoices",
  zone: "order.details.after",
})

export default featureWidget("invoices", OrderInvoicesWidget)
