/** The vocabularies of quotes: the codes stored, accepted and answered everywhere. */

/** `rules/transitions.ts` says what leads from one to another. */
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

/** In these a cart has its quote, and can't have another. */
export const OPEN_STATUSES = [
  "requested",
  "in_review",
  "sent",
  "countered",
  "pending_approval",
] as const satisfies readonly QuoteStatus[]

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
 * Who acts. `approver`: a member of the buyer's company with the right to approve what somebody else
 * accepted. `clock`: time itself.
 */
export const QUOTE_ACTORS = ["buyer", "approver", "staff", "clock"] as const

/** What the audit trail tells of: every action, and what changes no status. */
export const QUOTE_EVENTS = ["request", ...QUOTE_ACTIONS, "ask_approval", "message"] as const

export const DISCOUNT_TYPES = ["percentage", "fixed"] as const

export type QuoteStatus = (typeof QUOTE_STATUSES)[number]
export type QuoteAction = (typeof QUOTE_ACTIONS)[number]
export type QuoteActor = (typeof QUOTE_ACTORS)[number]
export type QuoteEventKind = (typeof QUOTE_EVENTS)[number]

/** `value` is percent, or an amount in units of the quote's currency. */
export type Discount = { type: (typeof DISCOUNT_TYPES)[number]; value: number }

/** One line, priced in units of the quote's currency; `id` is the same over all revisions. */
export type QuoteLine = {
  id: string
  /** null: a free line, which is no product. */
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
}

export type QuoteShipping = {
  name: string
  amount: number
  is_tax_inclusive: boolean
  shipping_option_id: string | null
}

/** What staff negotiate: everything of a revision that they can edit. */
export type QuoteContent = {
  lines: QuoteLine[]
  /** Of all lines together. */
  discount: Discount | null
  shipping: QuoteShipping | null
  terms: string | null
  /** ISO 8601, UTC. */
  valid_until: string | null
}

/** A tax of a line or of the shipping, as Medusa's tax module decides it. `rate` is percent. */
export type QuoteTax = {
  rate: number
  code: string | null
  name: string
  tax_rate_id: string | null
  provider_id: string | null
}

/** Key of the shipping's taxes, beside the ids of the lines. */
export const SHIPPING = "shipping"

export type QuoteTaxes = Record<string, QuoteTax[]>

/** What a buyer would rather have; null leaves it as it is. */
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

export type QuoteAddress = {
  first_name: string | null
  last_name: string | null
  company: string | null
  address_1: string | null
  address_2: string | null
  postal_code: string | null
  city: string | null
  province: string | null
  /** ISO 3166-1 alpha-2 in lower case. */
  country_code: string | null
  phone: string | null
}
