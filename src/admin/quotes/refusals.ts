import type { Refusals } from "../lib/explained"

export const REFUSALS: Refusals = {
  quote_stale: "quotes.refusals.stale",
  quote_invalid_transition: "quotes.refusals.invalidTransition",
  quote_empty: "quotes.refusals.empty",
  quote_cart_already_quoted: "quotes.refusals.alreadyQuoted",
  locked: "quotes.refusals.locked",
}
