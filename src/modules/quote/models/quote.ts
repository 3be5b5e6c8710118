import { model } from "@medusajs/framework/utils"
import { OPEN_STATUSES, QUOTE_STATUSES } from "../types"
import QuoteEvent from "./quote-event"
import QuoteMessage from "./quote-message"
import QuoteRevision from "./quote-revision"

const OPEN = OPEN_STATUSES.map((status) => `'${status}'`).join(", ")

/**
 * A negotiation, from the request to the order. What the buyer sees is a revision, which never changes; `draft`
 * is what staff make of the next one.
 */
const Quote = model
  .define("millesime_quote", {
    id: model.id({ prefix: "quo" }).primaryKey(),
    /** `DEV-2026-00042` */
    number: model.text().searchable(),
    status: model.enum([...QUOTE_STATUSES]).default("requested"),
    /** Counts changes, so that nobody edits what somebody else has changed meanwhile. */
    version: model.number().default(1),
    customer_id: model.text(),
    /** Kept when the customer leaves the company: the quote is the company's. */
    company_id: model.text().nullable(),
    company_name: model.text().searchable().nullable(),
    email: model.text().searchable(),
    /** null: staff opened the quote. */
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
    /** Last sent revision; 0: none yet. */
    current_revision: model.number().default(0),
    sent_at: model.dateTime().nullable(),
    /** Of the revision sent; its last second. */
    valid_until: model.dateTime().nullable(),
    /** Of the revision that the buyer sees, for lists. */
    total: model.bigNumber(),
    /** What the buyer last asked for. */
    proposal: model.json().nullable(),
    /** The buyer did something that no member of staff has looked at. */
    is_unread: model.boolean().default(true),
    /** Who accepted what the company must approve. */
    approval_asked_by: model.text().nullable(),
    /** The acceptance that is under way, and the order it makes. */
    claim_id: model.text().nullable(),
    claimed_at: model.dateTime().nullable(),
    order_id: model.text().nullable(),
    /** When the reminders of the present validity went out, by days before its end. */
    reminded: model.json().nullable(),
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
    { on: ["claim_id"], unique: true, where: "claim_id is not null" },
    { on: ["claimed_at"], where: "claim_id is not null" },
  ])

export default Quote
