import { z } from "@medusajs/framework/zod"
import {
  DISCOUNT_TYPES,
  QUOTE_ACTIONS,
  QUOTE_ACTORS,
  QUOTE_EVENTS,
  QUOTE_STATUSES,
} from "../../modules/quote/types"

const amount = z.number().meta({ description: "Units of the quote's currency" })

const Discount = z
  .strictObject({
    type: z.enum(DISCOUNT_TYPES),
    value: z.number().meta({ description: "Percent, or an amount" }),
  })
  .meta({ id: "QuoteDiscount" })

const QuoteAddress = z
  .strictObject({
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    company: z.string().nullable(),
    address_1: z.string().nullable(),
    address_2: z.string().nullable(),
    postal_code: z.string().nullable(),
    city: z.string().nullable(),
    province: z.string().nullable(),
    country_code: z.string().nullable().meta({
      description: "ISO 3166-1 alpha-2 in lower case",
    }),
    phone: z.string().nullable(),
  })
  .meta({ id: "QuoteAddress" })

const QuoteItem = z
  .strictObject({
    id: z.string().meta({ description: "The same over all revisions" }),
    variant_id: z.string().nullable().meta({ description: "null: a free line" }),
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
  })
  .meta({ id: "QuoteItem" })
export type QuoteItem = z.output<typeof QuoteItem>

/** What a revision offers; totals mean what they mean on Medusa's orders. */
const offer = {
  items: QuoteItem.array(),
  subtotal: amount.meta({ description: "Lines and shipping, before discount and tax" }),
  item_subtotal: amount,
  discount_subtotal: amount,
  discount_total: amount.meta({ description: "With the tax that is saved by it" }),
  shipping: z
    .strictObject({ name: z.string(), amount })
    .nullable()
    .meta({ description: "null: none is charged" }),
  shipping_subtotal: amount,
  shipping_total: amount.meta({ description: "With tax" }),
  tax_total: amount,
  tax_lines: z
    .strictObject({
      rate: z.number().meta({ description: "Percent" }),
      base: amount,
      amount,
      mention: z.string().optional().meta({ description: "Why there is no tax" }),
    })
    .array(),
  total: amount.meta({
    description: "item_subtotal - discount_subtotal + shipping_subtotal + tax_total",
  }),
  discount: Discount.nullable().meta({ description: "Of all lines together" }),
  terms: z.string().nullable(),
}

const QuoteProposal = z
  .strictObject({
    revision: z.number().int().meta({ description: "The one it answers; 0: the request itself" }),
    items: z
      .strictObject({
        item_id: z.string(),
        quantity: z.number().int().nullable(),
        target_unit_price: amount.nullable(),
        remove: z.boolean(),
      })
      .array(),
  })
  .meta({ id: "QuoteProposal", description: "What the buyer would rather have" })

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
  is_internal: z.boolean().meta({ description: "Among staff; the buyer doesn't see it" }),
}).meta({ id: "AdminQuoteMessage" })
export type AdminQuoteMessage = z.output<typeof AdminQuoteMessage>

const status = z.enum(QUOTE_STATUSES)

const common = {
  id: z.string(),
  number: z.string().meta({ description: "`DEV-2026-00042`" }),
  status,
  currency_code: z.string(),
  current_revision: z.number().int().meta({ description: "Last sent; 0: none yet" }),
  valid_until: z.string().nullable().meta({ description: "Of the revision sent" }),
  po_number: z.string().nullable(),
  order_id: z.string().nullable(),
  proposal: QuoteProposal.nullable(),
  shipping_address: QuoteAddress.nullable(),
  billing_address: QuoteAddress.nullable(),
  allowed_actions: z.enum(QUOTE_ACTIONS).array().meta({ description: "To the one who asks" }),
  created_at: z.string(),
}

/** The quote as its buyer sees it: the last sent revision, before the first the request. */
export const StoreQuote = z
  .strictObject({
    ...common,
    ...offer,
    display_number: z.string().meta({ description: "With its revision: `DEV-2026-00042-B`" }),
    messages: QuoteMessage.array().meta({
      description: "The last 200, in a list of quotes the last 20; the oldest of them first",
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
  owner_id: z.string().nullable().meta({ description: "Member of staff who sees to it" }),
}

/** The quote as staff see it: the draft of the next revision, and beside it what the buyer sees. */
export const AdminQuote = z
  .strictObject({
    ...common,
    ...offer,
    ...parties,
    version: z.number().int().meta({ description: "Sent back with every edit" }),
    draft_valid_until: z.string().nullable().meta({ description: "For when it is sent" }),
    sent_revision: StoreQuoteRevision.nullable(),
    request: StoreQuoteRevision.meta({ description: "What was asked for, as the cart was" }),
    internal_note: z.string().nullable(),
    is_unread: z.boolean(),
    updated_at: z.string(),
    messages: AdminQuoteMessage.array().meta({
      description: "The last 200, the oldest of them first",
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
    total: amount.meta({ description: "Of what the buyer sees" }),
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

/** One line of the audit trail. */
export const QuoteEvent = z
  .strictObject({
    id: z.string(),
    kind: z.enum(QUOTE_EVENTS),
    actor: z.enum(QUOTE_ACTORS),
    actor_id: z.string().nullable().meta({ description: "Customer or user; null: the clock" }),
    from: status.nullable(),
    to: status,
    revision: z.number().int(),
    changes: z.record(z.string(), z.unknown()).nullable(),
    created_at: z.string(),
  })
  .meta({ id: "QuoteEvent" })
export type QuoteEvent = z.output<typeof QuoteEvent>
