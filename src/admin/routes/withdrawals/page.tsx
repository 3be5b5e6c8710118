import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ArrowUturnLeft } from "@medusajs/icons"
import { Outlet } from "react-router-dom"
import { featureIcon, featurePage } from "../../components/feature"
import { ListPage } from "../../components/list-table"
import { useText } from "../../lib/use-text"
import { withdrawalList } from "../../withdrawals/list/withdrawal-list"

const WithdrawalsPage = () => (
  <>
    <ListPage list={withdrawalList} />
    <Outlet />
  </>
)

const Breadcrumb = () => useText()("withdrawals.title")

export const config = defineRouteConfig({
  label: "withdrawals.title",
  translationNs: "millesime",
  rank: 3.8,
  icon: featureIcon("withdrawals", ArrowUturnLeft),
})

export const handle = { breadcrumb: () => <Breadcrumb /> }

export default featurePage("withdrawals", WithdrawalsPage)
