import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { MessageSection } from "../messages/message-section"

const CustomerMessagesWidget = ({ data: customer }: { data: { id: string } }) => (
  <MessageSection of="customer_id" id={customer.id} />
)

export const config = defineWidgetConfig({
  id: "millesime:customer-messages",
  zone: "customer.details.after",
})

export default CustomerMessagesWidget
