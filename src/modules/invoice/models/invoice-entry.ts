import { model } from "@medusajs/framework/utils"
import { ENTRY_KINDS } from "../types"

/** Money that was paid or refunded on an invoice; rows are only added. `source_id`: a capture or refund of Medusa. */
const InvoiceEntry = model
  .define("millesime_invoice_entry", {
    id: model.id({ prefix: "ient" }).primaryKey(),
    invoice_id: model.text(),
    kind: model.enum([...ENTRY_KINDS]),
    amount: model.bigNumber(),
    source_id: model.text(),
    occurred_at: model.dateTime(),
  })
  .indexes([{ on: ["invoice_id", "occurred_at"] }, { on: ["source_id"], unique: true }])

export default InvoiceEntry
