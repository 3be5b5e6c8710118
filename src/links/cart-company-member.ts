import { defineLink } from "@medusajs/framework/utils"
import CartModule from "@medusajs/medusa/cart"
import CompanyModule from "../modules/company"

/** A cart's company is its customer's at any moment; nothing a client sends says which. */
export default defineLink(
  { linkable: CartModule.linkable.cart, field: "customer_id" },
  { ...CompanyModule.linkable.millesimeCompanyMember.id, primaryKey: "customer_id" },
  {
    readOnly: true,
    shortcut: { property: "millesime_company", path: "millesime_company_member.company" },
  },
)
