import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import CompanyModule from "../modules/company"

/** Who a member is. The column is the module's own, for the index that keeps it unique. */
export default defineLink(
  { linkable: CompanyModule.linkable.millesimeCompanyMember, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true },
)
