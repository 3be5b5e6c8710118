import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { featureWidget } from "../components/feature"
import { sessionEndpoints } from "../../contracts/session"
import { LastLoginSection } from "../sessions/last-login-section"

const CustomerLastLoginWidget = ({ data: customer }: { data: { id: string } }) => (
  <LastLoginSection endpoint={sessionEndpoints.adminGetCustomerLogin} id={customer.id} />
)

export const config = defineWidgetConfig({
  id: "millesime:customer-last-login",
  zone: "customer.details.side.after",
})

export default featureWidget("sessions", CustomerLastLoginWidget)
