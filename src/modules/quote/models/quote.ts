import { model } from "@medusajs/framework/utils"
import { OPEN_STATUSES, QUOTE_STATUSES } from "../types"
import QuoteEvent from "./quote-event"
import QuoteMessage from "./quote-message"
import QuoteRevision from "./quote-revision"

const OPEN = OPEN_STATUSES.map((status) => `'${status}'`).join(", ")

/**
 * A negotiation, from the request to the order. The buyer sees the last revision, which never
 * changes; `draft` is the next one, edited by staff.
 */
const Quote = model
  .define("millesime_quote", {
    id: model.id({ prefix: "quo" }).primaryKey(),
    /** `DEV-2026-00042` */
    number: model.text().searchable(),
    status: model.enum([...QUOTE_STATUSES]).default("requested"),
    /** Incremented by every change, for optimistic locking. */
    version: model.number().default(1),
    customer_id: model.text(),
    /** Kept when the customer leaves the company: the quote belongs to the company. */
    company_id: model.text().nullable(),
    company_name: model.text().searchable().nullable(),
    email: model.text().searchable(),
    /** null: created by staff. */
    cart_id: model.text().nullable(),
    currency_code: model.text(),
    region_id: model.text().nullable(),
    sales_channel_id: model.text().nullable(),
    locale: model.text(),
    po_number: model.text().searchable().nullable(),
    shipping_address: model.json().nullable(),
    billing_address: model.json().nullable(),
    draft: model.json(),
    internal_note: model.text().nullable(),
    owner_id: model.text().nullable(),
    /** Number of the last sent revision; 0: none yet. */
    current_revision: model.number().default(0),
    sent_at: model.dateTime().nullable(),
    /** End of the validity of the last sent revision. */
    valid_until: model.dateTime().nullable(),
    /** Total of the revision that the buyer sees, for lists. */
    total: model.bigNumber(),
    /** The buyer's last counter-offer. */
    proposal: model.json().nullable(),
    /** Whether the buyer has acted since staff last read the quote. */
    is_unread: model.boolean().default(true),
    /** Customer whose acceptance awaits the company's approval. */
    approval_requested_by: model.text().nullable(),
    /** Id of the pending acceptance. */
    acceptance_id: model.text().nullable(),
    /** Renewed by the process that places the order: after that moment it has died. */
    acceptance_expires_at: model.dateTime().nullable(),
    /** During an acceptance the id of the order to be. */
    order_id: model.text().nullable(),
    /** Times of the reminders sent for the current validity, by days before its end. */
    reminders: model.json().nullable(),
    /** Ids of the reservations that hold the goods of the last sent revision; null: none are wanted. */
    held_reservations: model.json().nullable(),
    revisions: model.hasMany(() => QuoteRevision, { mappedBy: "quote" }),
    messages: model.hasMany(() => QuoteMessage, { mappedBy: "quote" }),
    events: model.hasMany(() => QuoteEvent, { mappedBy: "quote" }),
  })
  .cascades({ delete: ["revisions", "messages", "events"] })
  .indexes([
    { on: ["number"], unique: true },
    { on: ["order_id"], unique: true, where: "order_id is not null" },
    { on: ["cart_id"], unique: true, where: `status in (${OPEN}) and deleted_at is null` },
    { on: ["is_unread", "created_at"] },
    { on: ["status", "created_at"] },
    { on: ["customer_id", "created_at"] },
    { on: ["company_id", "created_at"] },
    { on: ["owner_id"] },
    { on: ["created_at"] },
    { on: ["total"] },
    { on: ["valid_until"] },
    { on: ["acceptance_id"], unique: true, where: "acceptance_id is not null" },
    { on: ["acceptance_expires_at"], where: "acceptance_id is not null" },
  ])

export default Quote
