import { model } from "@medusajs/framework/utils"
import { WITHDRAWAL_STATUSES } from "../types"

/** A consumer's withdrawal from an order, or from lines of it. */
const Withdrawal = model
  .define("millesime_withdrawal", {
    id: model.id({ prefix: "wd" }).primaryKey(),
    number: model.text().searchable().unique(),
    order_id: model.text(),
    /** As people read it. */
    order_number: model.text().searchable(),
    customer_id: model.text().nullable(),
    name: model.text().searchable(),
    email: model.text().searchable(),
    locale: model.text().nullable(),
    currency_code: model.text(),
    items: model.json(),
    /** Of nothing but the goods that are left: delivery is refunded too. */
    is_whole: model.boolean(),
    /** In the buyer's words. */
    statement: model.text().nullable(),
    status: model.enum([...WITHDRAWAL_STATUSES]).default("declared"),
    declared_at: model.dateTime(),
    confirmed_at: model.dateTime().nullable(),
    /** SHA-256 of what was acknowledged. */
    acknowledgement_hash: model.text().nullable(),
    /** The last day of the refund, 2026-03-31. */
    refund_due_on: model.text().nullable(),
    received_at: model.dateTime().nullable(),
    refunded_at: model.dateTime().nullable(),
    refund_amount: model.bigNumber().nullable(),
    refused_at: model.dateTime().nullable(),
    refusal: model.text().nullable(),
    /** Member of staff who received, refunded or refused it last. */
    handled_by: model.text().nullable(),
  })
  .indexes([
    { on: ["order_id"] },
    { on: ["status", "declared_at"] },
    { on: ["confirmed_at"] },
    { on: ["refused_at"] },
  ])

export default Withdrawal
