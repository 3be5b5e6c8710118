import { model } from "@medusajs/framework/utils"
import Quote from "./quote"

/**
 * What was offered at a moment, and never changes: content, taxes, totals, and the document as it is printed. Number 0
 * is the request itself, as the cart was.
 */
const QuoteRevision = model
  .define("millesime_quote_revision", {
    id: model.id({ prefix: "qrev" }).primaryKey(),
    number: model.number(),
    content: model.json(),
    taxes: model.json(),
    totals: model.json(),
    valid_until: model.dateTime().nullable(),
    /** All that the PDF says; null for the request. */
    document: model.json().nullable(),
    /** SHA-256 of the document. */
    hash: model.text().nullable(),
    /** Member of staff who sent it. */
    sent_by: model.text().nullable(),
    quote: model.belongsTo(() => Quote, { mappedBy: "revisions" }),
  })
  .indexes([{ on: ["quote_id", "number"], unique: true }])

export default QuoteRevision
