import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { BarrelTable } from "../../barrels/list/barrel-table"
import { BarrelIcon } from "../../components/barrel-icon"
import { useText } from "../../lib/use-text"

const BarrelsPage = () => (
  <>
    <BarrelTable />
    <Outlet />
  </>
)

const Breadcrumb = () => useText()("barrels.title")

export const config = defineRouteConfig({
  label: "barrels.title",
  translationNs: "millesime",
  rank: 1,
  icon: BarrelIcon,
})

export const handle = { breadcrumb: () => <Breadcrumb /> }

export default BarrelsPage
