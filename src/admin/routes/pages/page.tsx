import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Newspaper } from "@medusajs/icons"
import { Outlet } from "react-router-dom"
import { useText } from "../../lib/use-text"
import { PageTable } from "../../pages/list/page-table"

const PagesPage = () => (
  <>
    <PageTable />
    <Outlet />
  </>
)

const Breadcrumb = () => useText()("pages.title")

export const config = defineRouteConfig({
  label: "pages.title",
  translationNs: "millesime",
  icon: Newspaper,
})

export const handle = { breadcrumb: () => <Breadcrumb /> }

export default PagesPage
