import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import CompanyModule from "../modules/company"

/** For which company an order was placed; it stays so when the member leaves. */
export default defineLink(CompanyModule.linkable.millesimeCompany, {
  linkable: OrderModule.linkable.order,
  isList: true,
})
