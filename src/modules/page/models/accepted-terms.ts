import { model } from "@medusajs/framework/utils"

/** The conditions of sale that a customer accepted for a cart, and for its order once the cart is completed. */
const AcceptedTerms = model
  .define("millesime_accepted_terms", {
    id: model.id({ prefix: "term" }).primaryKey(),
    cart_id: model.text(),
    order_id: model.text().nullable(),
    page_id: model.text(),
    /** Number of the page's revision. */
    revision: model.number(),
    /** Locale in which the customer read it. */
    locale: model.text(),
    accepted_at: model.dateTime(),
  })
  .indexes([
    { on: ["cart_id"], unique: true },
    { on: ["order_id"], unique: true, where: "order_id is not null" },
    { on: ["page_id", "revision"] },
  ])

export default AcceptedTerms
