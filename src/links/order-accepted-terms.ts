import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import PageModule from "../modules/page"

/** The conditions of sale that an order's customer accepted, if any. */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  {
    ...PageModule.linkable.millesimeAcceptedTerms.id,
    primaryKey: "order_id",
    alias: "accepted_terms",
  },
  { readOnly: true },
)
