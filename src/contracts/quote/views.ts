import { z } from "@medusajs/framework/zod"
import {
  DISCOUNT_TYPES,
  QUOTE_ACTIONS,
  QUOTE_ACTORS,
  QUOTE_EVENTS,
  QUOTE_STATUSES,
} from "../../modules/quote/types"
import { Address } from "../company/schemas"

const amount = z.number().meta({ description: "Units of the quote's currency" })

const Discount = z
  .strictObject({
    type: z.enum(DISCOUNT_TYPES),
    value: z.number().meta({ description: "Percent, or an amount" }),
  })
  .meta({ id: "QuoteDiscount" })

const QuoteAddress = Address.extend({
  address_1: z.string().nullable(),
  postal_code: z.string().nullable(),
  city: z.string().nullable(),
  country_code: z.string().nullable().meta({ description: "ISO 3166-1 alpha-2 in lower case" }),
}).meta({ id: "QuoteAddress" })

const QuoteItem = z
  .strictObject({
    id: z.string().meta({ description: "Stays the same over all revisions" }),
    variant_id: z.string().nullable().meta({ description: "null: a line without a product" }),
    product_id: z.string().nullable(),
    title: z.string(),
    subtitle: z.string().nullable(),
    sku: z.string().nullable(),
    thumbnail: z.string().nullable(),
    quantity: z.number().int(),
    unit_price: amount,
    is_tax_inclusive: z.boolean(),
    discount: Discount.nullable(),
    subtotal: amount,
    discount_total: amount,
    tax_total: amount,
    total: amount,
    note: z.string().nullable(),
    lead_time_days: z.number().int().nullable().meta({
      description: "Not null: bought in for this order, within so many days",
    }),
  })
  .meta({ id: "QuoteItem" })
export type QuoteItem = z.output<typeof QuoteItem>

const AdminQuoteItem = QuoteItem.extend({
  available_quantity: z.number().int().nullable().meta({
    description: "Units in stock; null where stock isn't managed, or for a line without a product",
  }),
}).meta({ id: "AdminQuoteItem" })
export type AdminQuoteItem = z.output<typeof AdminQuoteItem>

/** Items and totals of a revision; totals have the same meaning as on Medusa's orders. */
const offer = {
  items: QuoteItem.array(),
  subtotal: amount.meta({ description: "Lines and shipping, before discount and tax" }),
  item_subtotal: amount,
  discount_subtotal: amount,
  discount_total: amount.meta({ description: "Including the tax saved" }),
  shipping: z
    .strictObject({ name: z.string(), amount })
    .nullable()
    .meta({ description: "null: no shipping price" }),
  shipping_subtotal: amount,
  shipping_total: amount.meta({ description: "With tax" }),
  tax_total: amount,
  tax_lines: z
    .strictObject({
      rate: z.number().meta({ description: "Percent" }),
      base: amount,
      amount,
      mention: z.string().optional().meta({ description: "Legal reason for the exemption" }),
    })
    .array(),
  total: amount.meta({
    description: "item_subtotal - discount_subtotal + shipping_subtotal + tax_total",
  }),
  discount: Discount.nullable().meta({ description: "On all lines together" }),
  terms: z.string().nullable(),
}

const QuoteProposal = z
  .strictObject({
    revision: z.number().int().meta({ description: "Revision that it answers; 0 is the request" }),
    items: z
      .strictObject({
        item_id: z.string(),
        quantity: z.number().int().nullable(),
        target_unit_price: amount.nullable(),
        remove: z.boolean(),
      })
      .array(),
  })
  .meta({ id: "QuoteProposal", description: "Counter-offer of the buyer" })

export const QuoteMessage = z
  .strictObject({
    id: z.string(),
    author: z.enum(["buyer", "staff"]),
    text: z.string(),
    created_at: z.string(),
  })
  .meta({ id: "QuoteMessage" })
export type QuoteMessage = z.output<typeof QuoteMessage>

export const AdminQuoteMessage = QuoteMessage.extend({
  author_id: z.string(),
  is_internal: z.boolean().meta({ description: "Hidden from the buyer" }),
}).meta({ id: "AdminQuoteMessage" })
export type AdminQuoteMessage = z.output<typeof AdminQuoteMessage>

const status = z.enum(QUOTE_STATUSES)

const common = {
  id: z.string(),
  number: z.string().meta({ description: "`DEV-2026-00042`" }),
  status,
  currency_code: z.string(),
  current_revision: z
    .number()
    .int()
    .meta({ description: "Number of the last sent revision; 0: none yet" }),
  valid_until: z.string().nullable().meta({ description: "Of the last sent revision" }),
  po_number: z.string().nullable(),
  order_id: z.string().nullable(),
  proposal: QuoteProposal.nullable(),
  shipping_address: QuoteAddress.nullable(),
  billing_address: QuoteAddress.nullable(),
  allowed_actions: z
    .enum(QUOTE_ACTIONS)
    .array()
    .meta({ description: "Of the requesting customer or user" }),
  created_at: z.string(),
}

/** A quote for its buyer: the last sent revision or, before the first, the request. */
export const StoreQuote = z
  .strictObject({
    ...common,
    ...offer,
    display_number: z
      .string()
      .meta({ description: "Number with the letter of the revision: `DEV-2026-00042-B`" }),
    messages: QuoteMessage.array().meta({
      description: "The last 200, or 20 in a list of quotes; oldest first",
    }),
  })
  .meta({ id: "Quote" })
export type StoreQuote = z.output<typeof StoreQuote>

const revision = {
  number: z.number().int(),
  display_number: z.string(),
  ...offer,
  valid_until: z.string().nullable(),
  created_at: z.string(),
}

export const StoreQuoteRevision = z.strictObject(revision).meta({ id: "QuoteRevision" })
export type StoreQuoteRevision = z.output<typeof StoreQuoteRevision>

const parties = {
  customer: z
    .strictObject({
      id: z.string(),
      email: z.string(),
      first_name: z.string().nullable(),
      last_name: z.string().nullable(),
    })
    .meta({ id: "QuoteCustomer" }),
  company: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  owner_id: z.string().nullable().meta({ description: "Responsible member of staff" }),
}

/** A quote for staff: the draft of the next revision, with the current one and the request. */
export const AdminQuote = z
  .strictObject({
    ...common,
    ...offer,
    items: AdminQuoteItem.array(),
    ...parties,
    version: z.number().int().meta({ description: "Must be sent with every edit" }),
    draft_valid_until: z.string().nullable().meta({ description: "Validity of the draft" }),
    sent_revision: StoreQuoteRevision.nullable(),
    request: StoreQuoteRevision.meta({ description: "The request, as the cart was" }),
    holds_stock: z
      .boolean()
      .meta({ description: "Whether the goods of the sent revision are held" }),
    holds_stock_by_default: z.boolean().meta({ description: "What sending does, if not told" }),
    internal_note: z.string().nullable(),
    is_unread: z.boolean(),
    updated_at: z.string(),
    messages: AdminQuoteMessage.array().meta({
      description: "The last 200, oldest first",
    }),
  })
  .meta({ id: "AdminQuote" })
export type AdminQuote = z.output<typeof AdminQuote>

export const AdminQuoteListing = z
  .strictObject({
    id: z.string(),
    number: z.string(),
    status,
    currency_code: z.string(),
    total: amount.meta({ description: "Of the revision that the buyer sees" }),
    current_revision: z.number().int(),
    valid_until: z.string().nullable(),
    po_number: z.string().nullable(),
    order_id: z.string().nullable(),
    is_unread: z.boolean(),
    ...parties,
    created_at: z.string(),
    updated_at: z.string(),
  })
  .meta({ id: "AdminQuoteListing" })
export type AdminQuoteListing = z.output<typeof AdminQuoteListing>

/** An entry of the audit trail. */
export const QuoteEvent = z
  .strictObject({
    id: z.string(),
    kind: z.enum(QUOTE_EVENTS),
    actor: z.enum(QUOTE_ACTORS),
    actor_id: z.string().nullable().meta({ description: "Customer or user; null: the system" }),
    from: status.nullable(),
    to: status,
    revision: z.number().int(),
    changes: z.record(z.string(), z.unknown()).nullable(),
    created_at: z.string(),
  })
  .meta({ id: "QuoteEvent" })
export type QuoteEvent = z.output<typeof QuoteEvent>
