import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Outlet } from "react-router-dom"
import { featureIcon, featurePage } from "../../components/feature"
import { ListPage } from "../../components/list-table"
import { companyList } from "../../companies/list/company-list"
import { PendingIcon } from "../../companies/pending-icon"
import { useText } from "../../lib/use-text"

const CompaniesPage = () => (
  <>
    <ListPage list={companyList} />
    <Outlet />
  </>
)

const Breadcrumb = () => useText()("companies.title")

export const config = defineRouteConfig({
  label: "companies.title",
  translationNs: "millesime",
  rank: 3,
  icon: featureIcon("companies", PendingIcon),
})

export const handle = { breadcrumb: () => <Breadcrumb /> }

export default featurePage("companies", CompaniesPage)
