import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import CompanyModule from "../modules/company"

/** The group whose price lists a company's members get; several companies may share one. */
export default defineLink(
  { linkable: CompanyModule.linkable.millesimeCompany, isList: true },
  CustomerModule.linkable.customerGroup,
)
