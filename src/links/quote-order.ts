import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import QuoteModule from "../modules/quote"

/** The order that a quote became. The column is the module's own, for the index that keeps it unique. */
export default defineLink(
  { linkable: QuoteModule.linkable.millesimeQuote, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true },
)
