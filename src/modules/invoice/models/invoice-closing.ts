import { model } from "@medusajs/framework/utils"
import { CLOSING_PERIODS } from "../types"

/**
 * What was invoiced in a day, month or year that is over: no invoice of such a day is issued any more. The database refuses any
 * change of a row; each is sealed by a hash over itself and the one before.
 */
const InvoiceClosing = model
  .define("millesime_invoice_closing", {
    id: model.id({ prefix: "iclo" }).primaryKey(),
    period: model.enum([...CLOSING_PERIODS]),
    /** Days in Paris, both included: 2026-03-31. */
    from: model.text(),
    to: model.text(),
    /** In the chain of closings, from 1 without gaps. */
    position: model.number(),
    /** Of the last invoice that was issued until then. */
    last_position: model.number(),
    /** `ClosingContent` */
    content: model.json(),
    previous_hash: model.text(),
    hash: model.text(),
    /** Member of staff; null: closed by the store. */
    created_by: model.text().nullable(),
  })
  .indexes([
    { on: ["position"], unique: true },
    { on: ["period", "from"], unique: true },
  ])

export default InvoiceClosing
