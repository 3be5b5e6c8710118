import type { InferTypeOf } from "@medusajs/framework/types"
import type { QuoteDocument } from "./document"
import type Quote from "./models/quote"
import type QuoteEvent from "./models/quote-event"
import type QuoteMessage from "./models/quote-message"
import type QuoteRevision from "./models/quote-revision"
import type QuoteSeries from "./models/quote-series"
import type { QuoteTotals } from "./rules/totals"
import type { QuoteAddress, QuoteContent, QuoteProposal, QuoteStatus, QuoteTaxes } from "./types"

export type QuoteRow = Omit<
  InferTypeOf<typeof Quote>,
  | "revisions"
  | "messages"
  | "events"
  | "draft"
  | "proposal"
  | "shipping_address"
  | "billing_address"
  | "held_reservations"
> & {
  draft: QuoteContent
  proposal: QuoteProposal | null
  shipping_address: QuoteAddress | null
  billing_address: QuoteAddress | null
  held_reservations: string[] | null
}

export type RevisionRow = Omit<
  InferTypeOf<typeof QuoteRevision>,
  "quote" | "content" | "taxes" | "totals" | "document"
> & {
  quote_id: string
  content: QuoteContent
  taxes: QuoteTaxes
  totals: QuoteTotals
  /** Contents of the PDF; null for the request. */
  document: QuoteDocument | null
}

export type MessageRow = Omit<InferTypeOf<typeof QuoteMessage>, "quote"> & { quote_id: string }

export type EventRow = Omit<InferTypeOf<typeof QuoteEvent>, "quote" | "from" | "to"> & {
  quote_id: string
  from: QuoteStatus | null
  to: QuoteStatus
}

export type SeriesRow = InferTypeOf<typeof QuoteSeries>
