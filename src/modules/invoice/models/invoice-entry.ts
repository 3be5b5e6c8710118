import { model } from "@medusajs/framework/utils"
import { ENTRY_KINDS } from "../types"

/**
 * Money that was paid or refunded on an invoice; rows are only added. `source_id`: a capture or refund of Medusa, which may be of
 * several invoices.
 */
const InvoiceEntry = model
  .define("millesime_invoice_entry", {
    id: model.id({ prefix: "ient" }).primaryKey(),
    invoice_id: model.text(),
    kind: model.enum([...ENTRY_KINDS]),
    amount: model.bigNumber(),
    source_id: model.text(),
    occurred_at: model.dateTime(),
  })
  .indexes([
    { on: ["invoice_id", "occurred_at"] },
    { on: ["occurred_at", "id"] },
    {
      name: "IDX_millesime_invoice_entry_source_unique",
      on: ["source_id", "invoice_id"],
      unique: true,
    },
  ])

export default InvoiceEntry
