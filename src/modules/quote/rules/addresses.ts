import type { QuoteRow } from "../rows"
import type { QuoteContent } from "../types"

type Addresses = Pick<QuoteRow, "shipping_address" | "billing_address">

/**
 * The addresses of a content: those that staff gave the draft, or else the quote's. Without another, the
 * invoice goes where the goods go.
 */
export const addressesOf = (
  quote: Addresses,
  content: Pick<QuoteContent, "shipping_address" | "billing_address">,
): Addresses => {
  const shipping_address = content.shipping_address ?? quote.shipping_address
  return {
    shipping_address,
    billing_address: content.billing_address ?? quote.billing_address ?? shipping_address,
  }
}
