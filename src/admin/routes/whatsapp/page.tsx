import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ChatBubble } from "@medusajs/icons"
import { featureIcon, featurePage } from "../../components/feature"
import { useText } from "../../lib/use-text"
import { MessageTable } from "../../whatsapp/list/message-table"

const WhatsappPage = () => <MessageTable />

const Breadcrumb = () => useText()("whatsapp.title")

export const config = defineRouteConfig({
  label: "whatsapp.title",
  translationNs: "millesime",
  rank: 6,
  icon: featureIcon("whatsapp", ChatBubble),
})

export const handle = { breadcrumb: () => <Breadcrumb /> }

export default featurePage("whatsapp", WhatsappPage)
