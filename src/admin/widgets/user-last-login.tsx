import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { featureWidget } from "../components/feature"
import { sessionEndpoints } from "../../contracts/session"
import { LastLoginSection } from "../sessions/last-login-section"

const UserLastLoginWidget = ({ data: user }: { data: { id: string } }) => (
  <LastLoginSection endpoint={sessionEndpoints.adminGetUserLogin} id={user.id} />
)

export const config = defineWidgetConfig({
  id: "millesime:user-last-login",
  zone: "user.details.after",
})

export default featureWidget("sessions", UserLastLoginWidget)
