export type {
  Buyer,
  PostalAddress,
  QuoteDocument,
  QuoteLine,
  QuoteTaxLine,
  Seller,
} from "./quote-document"
export { renderQuote } from "./render-quote"
export { findUnprintable } from "./unprintable"
