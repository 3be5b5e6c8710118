import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { featureIcon, featurePage } from "../../components/feature"
import { useText } from "../../lib/use-text"
import { ListPage } from "../../components/list-table"
import { quoteList } from "../../quotes/list/quote-list"
import { UnreadIcon } from "../../quotes/unread-icon"

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
  rank: 2,
  icon: featureIcon("quotes", UnreadIcon),
})

export const handle = { breadcrumb: () => <Breadcrumb /> }

export default featurePage("quotes", QuotesPage)
