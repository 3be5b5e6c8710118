import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Newspaper } from "@medusajs/icons"
import { Outlet } from "react-router-dom"
import { featureIcon, featurePage } from "../../components/feature"
import { useText } from "../../lib/use-text"
import { ListPage } from "../../components/list-table"
import { pageList } from "../../pages/list/page-list"

const PagesPage = () => (
  <>
    <ListPage list={pageList} />
    <Outlet />
  </>
)

const Breadcrumb = () => useText()("pages.title")

export const config = defineRouteConfig({
  label: "pages.title",
  translationNs: "millesime",
  rank: 4,
  icon: featureIcon("pages", Newspaper),
})

export const handle = { breadcrumb: () => <Breadcrumb /> }

export default featurePage("pages", PagesPage)
