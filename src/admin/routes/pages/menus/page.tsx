import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { useText } from "../../../lib/use-text"
import { MenuTable } from "../../../menus/list/menu-table"

const MenusPage = () => (
  <>
    <MenuTable />
    <Outlet />
  </>
)

const Breadcrumb = () => useText()("menus.title")

export const config = defineRouteConfig({ label: "menus.title", translationNs: "millesime" })

export const handle = { breadcrumb: () => <Breadcrumb /> }

export default MenusPage
