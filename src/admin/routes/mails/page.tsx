import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Envelope } from "@medusajs/icons"
import { Outlet } from "react-router-dom"
import { featureIcon, featurePage } from "../../components/feature"
import { useText } from "../../lib/use-text"
import { MailTable } from "../../mails/list/mail-table"

const MailsPage = () => (
  <>
    <MailTable />
    <Outlet />
  </>
)

const Breadcrumb = () => useText()("mails.title")

export const config = defineRouteConfig({
  label: "mails.title",
  translationNs: "millesime",
  rank: 5,
  icon: featureIcon("mail", Envelope),
})

export const handle = { breadcrumb: () => <Breadcrumb /> }

export default featurePage("mail", MailsPage)
