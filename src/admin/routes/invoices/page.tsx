import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Receipt } from "@medusajs/icons"
import { Outlet } from "react-router-dom"
import { featureIcon, featurePage } from "../../components/feature"
import { InvoiceTable } from "../../invoices/list/invoice-table"
import { useText } from "../../lib/use-text"

const InvoicesPage = () => (
  <>
    <InvoiceTable />
    <Outlet />
  </>
)

const Breadcrumb = () => useText()("invoices.title")

export const config = defineRouteConfig({
  label: "invoices.title",
  translationNs: "millesime",
  rank: 3.5,
  icon: featureIcon("invoices", Receipt),
})

export const handle = { breadcrumb: () => <Breadcrumb /> }

export default featurePage("invoices", InvoicesPage)
