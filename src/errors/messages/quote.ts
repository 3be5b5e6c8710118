/** Messages of errors about quotes. */
export const quoteErrors = {
  "not_found.quote": "Quote not found",
  "not_found.quote_revision": "Revision not found",
  "not_found.quote_item": "The quote has no such item",
  "not_found.cart": "Cart not found",
  "forbidden.own_acceptance": "Another member must approve what you have accepted",
  "locked.quote_acceptance": "The quote is being accepted: try again",
  "locked.quote_acceptance_expired": "The acceptance took too long and was released: try again",
  quote_invalid_transition: "Not allowed while the quote is {status}",
  quote_stale: "The quote has changed since you read it: read it again",
  quote_revision_stale: "This is not the latest revision: read the quote again",
  quote_totals_changed: "This is not the total of the revision: read the quote again",
  "quote_totals_changed.order": "The order would not have the total of the revision",
  quote_insufficient_stock: "Not enough stock for this quote",
  quote_cart_already_quoted: "The cart has an open quote",
  quote_cart_empty: "An empty cart cannot be quoted",
  quote_cart_completed: "The cart has become an order",
  quote_empty: "A quote without items cannot be sent",
} as const

/** What may be wrong with a value of a quote. */
export const quoteValues = {
  not_deadline: "must be a day such as 2026-03-31, or a moment of ISO 8601",
  deadline_passed: "has passed",
  revision_without_total: "must be given together with total",
  not_variant_or_title: "must be given, or title, but not both",
  amount_out_of_range: "must be between 0 and {maximum}",
  not_percentage: "must be a percentage up to 100",
  discount_too_big: "is more than the amount to pay",
  too_many_quote_items: "can't be added: a quote has at most {maximum} items",
  price_required: "is required: the variant has no price to use",
  unknown_account: "is not a customer with an account",
  unknown_region: "is not a region of this store",
  unknown_variant: "is not a variant of this store",
  unknown_user: "is not a member of staff",
  unknown_cart_item: "is not an item of the cart",
  unknown_quote_item: "is not an item of the revision",
} as const
