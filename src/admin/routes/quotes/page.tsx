import { defineRouteConfig } from "@medusajs/admin-sdk"
import { DocumentText } from "@medusajs/icons"
import { Outlet } from "react-router-dom"
import { useText } from "../../lib/use-text"
import { ListPage } from "../../components/list-table"
import { quoteList } from "../../quotes/list/quote-list"

const QuotesPage = () => (
  <>
    <ListPage list={quoteList} />
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
