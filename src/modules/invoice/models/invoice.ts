import { model } from "@medusajs/framework/utils"
import { INVOICE_CAUSES, INVOICE_KINDS } from "../types"

/**
 * An invoice or credit note as it was issued. The database refuses any change of a row; each is sealed by a hash over itself
 * and the one before.
 */
const Invoice = model
  .define("millesime_invoice", {
    id: model.id({ prefix: "inv" }).primaryKey(),
    kind: model.enum([...INVOICE_KINDS]),
    /** `FA-2026-000042` */
    number: model.text().searchable(),
    /** In the chain of all series, from 1 without gaps. */
    position: model.number(),
    order_id: model.text(),
    customer_id: model.text().nullable(),
    /** Whose members read it. */
    company_id: model.text().nullable(),
    buyer_name: model.text().searchable(),
    currency_code: model.text(),
    /** Day in Paris: 2026-03-31. */
    issued_on: model.text(),
    due_on: model.text().nullable(),
    subtotal: model.bigNumber(),
    tax_total: model.bigNumber(),
    total: model.bigNumber(),
    /** All that it says: `InvoiceContent`. */
    content: model.json(),
    /** The invoice that a credit note corrects. */
    corrects_id: model.text().nullable(),
    cause: model.enum([...INVOICE_CAUSES]),
    cause_id: model.text(),
    previous_hash: model.text(),
    hash: model.text(),
    /** Member of staff; null: issued by the store. */
    created_by: model.text().nullable(),
  })
  .indexes([
    { on: ["number"], unique: true },
    { on: ["position"], unique: true },
    {
      name: "IDX_millesime_invoice_cause_unique",
      on: ["kind", "cause", "cause_id"],
      unique: true,
      where: "corrects_id is null",
    },
    {
      name: "IDX_millesime_invoice_credit_cause_unique",
      on: ["cause", "cause_id", "corrects_id"],
      unique: true,
      where: "corrects_id is not null",
    },
    { on: ["order_id"] },
    { on: ["corrects_id"], where: "corrects_id is not null" },
    { on: ["company_id", "position"], where: "company_id is not null" },
    { on: ["customer_id", "position"], where: "customer_id is not null" },
    { on: ["issued_on", "position"] },
    { on: ["due_on"], where: "due_on is not null" },
  ])
  .checks([
    {
      name: "millesime_invoice_corrects_if_credit_note",
      expression: (c) => `(${c.kind} = 'credit_note') = (${c.corrects_id} is not null)`,
    },
  ])

export default Invoice
