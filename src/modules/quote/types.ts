/** The vocabularies of quotes: the codes stored, accepted and answered everywhere. */

/** The transitions between them are in `rules/transitions.ts`. */
export const QUOTE_STATUSES = [
  "requested",
  "in_review",
  "sent",
  "countered",
  "pending_approval",
  "accepted",
  "declined",
  "rejected",
  "expired",
  "withdrawn",
  "cancelled",
] as const

/** A cart has at most one quote in these. */
export const OPEN_STATUSES = [
  "requested",
  "in_review",
  "sent",
  "countered",
  "pending_approval",
] as const satisfies readonly QuoteStatus[]

/** The goods of a quote may be held in these. */
export const HOLDING_STATUSES: readonly QuoteStatus[] = ["sent", "pending_approval"]

export const QUOTE_ACTIONS = [
  "edit",
  "send",
  "extend",
  "withdraw",
  "reject",
  "counter",
  "accept",
  "decline",
  "cancel",
  "approve",
  "expire",
] as const

/**
 * `approver`: a member of the buyer's company with the right to approve what another member accepted.
 * `system`: a scheduled job.
 */
export const QUOTE_ACTORS = ["buyer", "approver", "staff", "system"] as const

/** Kinds of events in the audit trail: every action, and what changes no status. */
export const QUOTE_EVENTS = ["request", ...QUOTE_ACTIONS, "ask_approval", "message"] as const

/** Largest amount of a price, a discount or shipping, in units of any currency. */
export const MAX_AMOUNT = 1_000_000_000
/** Longest lead time of a line that is bought in. */
export const MAX_LEAD_TIME_DAYS = 730
/** Most lines of a quote. */
export const MAX_LINES = 500

export const DISCOUNT_TYPES = ["percentage", "fixed"] as const

export type QuoteStatus = (typeof QUOTE_STATUSES)[number]
export type QuoteAction = (typeof QUOTE_ACTIONS)[number]
export type QuoteActor = (typeof QUOTE_ACTORS)[number]

/** `value` is percent, or an amount in units of the quote's currency. */
export type Discount = { type: (typeof DISCOUNT_TYPES)[number]; value: number }

/** One line, priced in units of the quote's currency; it keeps its `id` over all revisions. */
export type QuoteLine = {
  id: string
  /** null: a custom line, without a product. */
  variant_id: string | null
  product_id: string | null
  product_type_id: string | null
  title: string
  subtitle: string | null
  sku: string | null
  thumbnail: string | null
  quantity: number
  unit_price: number
  is_tax_inclusive: boolean
  requires_shipping: boolean
  discount: Discount | null
  note: string | null
  /** Not null: bought in for this order, within so many days; its stock isn't asked. */
  lead_time_days: number | null
}

export type QuoteShipping = {
  name: string
  amount: number
  is_tax_inclusive: boolean
  shipping_option_id: string | null
}

/** The part of a revision that staff can edit. */
export type QuoteContent = {
  lines: QuoteLine[]
  /** On all lines together. */
  discount: Discount | null
  shipping: QuoteShipping | null
  terms: string | null
  /** ISO 8601, UTC. */
  valid_until: string | null
  /** Given by staff; without them, the quote's own. */
  shipping_address?: QuoteAddress
  billing_address?: QuoteAddress
}

/** A tax of a line or of the shipping, as Medusa's tax module decides it. `rate` is percent. */
export type QuoteTax = {
  rate: number
  code: string | null
  name: string
  tax_rate_id: string | null
  provider_id: string | null
}

/** Key of the taxes on shipping, beside the ids of the lines. */
export const SHIPPING = "shipping"

/** By id of the line, or `SHIPPING`. */
export type QuoteTaxes = Record<string, QuoteTax[]>

/** A buyer's counter-offer; null leaves a value as it is. */
export type QuoteProposal = {
  /** The revision it answers; 0 is the request itself. */
  revision: number
  items: {
    item_id: string
    quantity: number | null
    target_unit_price: number | null
    remove: boolean
  }[]
}

export const QUOTE_ADDRESS_FIELDS = [
  "first_name",
  "last_name",
  "company",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "province",
  "country_code",
  "phone",
] as const

/** `country_code`: ISO 3166-1 alpha-2 in lower case. */
export type QuoteAddress = Record<(typeof QUOTE_ADDRESS_FIELDS)[number], string | null>

/** What a reservation that holds the goods of a quote says of itself. */
export type HoldMetadata = {
  quote_id: string
  quote_item_id: string
  variant_id: string
  /** Of the variant: those of the reservation are of an inventory item. */
  quantity: number
}
