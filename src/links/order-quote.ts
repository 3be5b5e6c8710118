import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import QuoteModule from "../modules/quote"

/** The quote that an order came of, if any. */
export default defineLink(
  { linkable: OrderModule.linkable.order, field: "id" },
  { ...QuoteModule.linkable.millesimeQuote.id, primaryKey: "order_id" },
  { readOnly: true },
)
