import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DocumentText } from "@medusajs/icons"
import { Outlet } from "react-router-dom"
import { useText } from "../../lib/use-text"
import { QuoteTable } from "../../quotes/list/quote-table"

const QuotesPage = () => (
  <>
    <QuoteTable />
    <Outlet />
  </>
)

const Breadcrumb = () => useText()("quotes.title")

export const config = defineRouteConfig({
  label: "quotes.title",
  translationNs: "millesime",
  icon: DocumentText,
})

export const handle = { breadcrumb: () => <Breadcrumb /> }

export default QuotesPage
