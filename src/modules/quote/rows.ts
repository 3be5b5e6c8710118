import type { InferTypeOf } from "@medusajs/framework/types"
import type Quote from "./models/quote"
import type QuoteEvent from "./models/quote-event"
import type QuoteMessage from "./models/quote-message"
import type QuoteRevision from "./models/quote-revision"
import type { QuoteTotals } from "./rules/totals"
import type { QuoteAddress, QuoteContent, QuoteProposal, QuoteTaxes } from "./types"

type Moment = Date | string

export type QuoteRow = Omit<
  InferTypeOf<typeof Quote>,
  | "revisions"
  | "messages"
  | "events"
  | "draft"
  | "proposal"
  | "shipping_address"
  | "billing_address"
> & {
  draft: QuoteContent
  proposal: QuoteProposal | null
  shipping_address: QuoteAddress | null
  billing_address: QuoteAddress | null
}

export type RevisionRow = Omit<
  InferTypeOf<typeof QuoteRevision>,
  "quote" | "content" | "taxes" | "totals" | "valid_until" | "created_at"
> & {
  quote_id: string
  content: QuoteContent
  taxes: QuoteTaxes
  totals: QuoteTotals
  valid_until: Moment | null
  created_at: Moment
}

export type MessageRow = Omit<InferTypeOf<typeof QuoteMessage>, "quote"> & { quote_id: string }

export type EventRow = Omit<InferTypeOf<typeof QuoteEvent>, "quote"> & { quote_id: string }
