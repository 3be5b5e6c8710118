import { model } from "@medusajs/framework/utils"
import Quote from "./quote"

/**
 * An offer as it was sent, never updated: content, taxes, totals and the printed document. Revision 0
 * is the request, as the cart was.
 */
const QuoteRevision = model
  .define("millesime_quote_revision", {
    id: model.id({ prefix: "qrev" }).primaryKey(),
    number: model.number(),
    content: model.json(),
    taxes: model.json(),
    totals: model.json(),
    valid_until: model.dateTime().nullable(),
    /** Contents of the PDF; null for the request. */
    document: model.json().nullable(),
    /** SHA-256 of the document. */
    hash: model.text().nullable(),
    /** Member of staff who sent it. */
    sent_by: model.text().nullable(),
    quote: model.belongsTo(() => Quote, { mappedBy: "revisions" }),
  })
  .indexes([{ on: ["quote_id", "number"], unique: true }])

export default QuoteRevision
