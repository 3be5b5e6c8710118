import type { AdminQuote } from "../../../contracts/quote"
import type { Offer } from "../offer/offer"

/** The draft of a quote as an offer: its validity is not that of what was sent. */
export const draftOf = (quote: AdminQuote): Offer => ({
  ...quote,
  valid_until: quote.draft_valid_until,
})
