import { model } from "@medusajs/framework/utils"

/** Which conditions of sale a customer accepted; the order's from the moment that the cart becomes one. */
const AcceptedTerms = model
  .define("millesime_accepted_terms", {
    id: model.id({ prefix: "term" }).primaryKey(),
    cart_id: model.text(),
    order_id: model.text().nullable(),
    page_id: model.text(),
    /** Number of the page's revision, which never changes. */
    revision: model.number(),
    /** In which it was read. */
    locale: model.text(),
    accepted_at: model.dateTime(),
  })
  .indexes([
    { on: ["cart_id"], unique: true },
    { on: ["order_id"], unique: true, where: "order_id is not null" },
    { on: ["page_id", "revision"] },
  ])

export default AcceptedTerms
