export type { QuoteDocument, QuoteLine, QuoteTaxLine } from "./quote-document"
export { renderQuote } from "./render-quote"
export { findUnprintable } from "./unprintable"
