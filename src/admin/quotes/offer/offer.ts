import type { AdminQuote, StoreQuoteRevision } from "../../../contracts/quote"

/** What a draft and a revision both are. */
export type Offer = Omit<
  StoreQuoteRevision,
  "number" | "display_number" | "valid_until" | "created_at"
> & { valid_until: string | null }

/** The draft of a quote as an offer: its validity is not that of what was sent. */
export const draftOf = (quote: AdminQuote): Offer => ({
  ...quote,
  valid_until: quote.draft_valid_until,
})
