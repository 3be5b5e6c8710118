import type { StoreQuoteRevision } from "../../../contracts/quote"

/** What a draft and a revision both are. */
export type Offer = Omit<
  StoreQuoteRevision,
  "number" | "display_number" | "valid_until" | "created_at"
> & { valid_until: string | null }
