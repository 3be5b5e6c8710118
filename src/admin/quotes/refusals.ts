import type { TextKey } from "../i18n/en"
import { Failure } from "../lib/send"
import type { Translate } from "../lib/use-text"

/** Refusals that are nobody's mistake, in the reader's words. */
const TEXTS: Record<string, TextKey> = {
  quote_stale: "quotes.refusals.stale",
  quote_invalid_transition: "quotes.refusals.invalidTransition",
  quote_empty: "quotes.refusals.empty",
  quote_cart_already_quoted: "quotes.refusals.alreadyQuoted",
  locked: "quotes.refusals.locked",
}

/** An error as it is shown: what is known of it in the language of the admin. */
export const explained = (error: unknown, t: Translate): unknown => {
  if (!(error instanceof Failure)) return error
  const { status, code = "", details } = error
  const key = TEXTS[code]
  return key ? new Failure(t(key), status, code, details) : error
}
