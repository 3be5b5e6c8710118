import { decimalsOf } from "./money"

const SIGNED = /^(?<sign>[-\u2212+])?\s*(?<amount>\d.*)$/u

/** Digits, plain or grouped by thousands with one separator; then decimals. */
const AMOUNT =
  /^(?:\d+|\d{1,3}(?<mark>[ .,'’])\d{3}(?:\k<mark>\d{3})*)(?:(?<point>[.,])(?<decimals>\d+))?$/

/** Could mean thousands or decimals, which differ by a factor of 1000. */
const UNCLEAR_NUMBER = /^[1-9]\d{0,2},\d{3}$/
const UNCLEAR_PRICE = /^[1-9]\d{0,2}[.,]\d{3}$/

const parse = (text: string, unclear: RegExp): number | undefined => {
  const { sign, amount = "" } = SIGNED.exec(text.trim())?.groups ?? {}
  const spaced = amount.replace(/\s/g, " ")
  const { mark, point, decimals = "0" } = AMOUNT.exec(spaced)?.groups ?? {}
  if (!AMOUNT.test(spaced) || unclear.test(spaced) || (mark && mark === point)) return undefined

  const whole = (point ? spaced.slice(0, spaced.lastIndexOf(point)) : spaced).replace(/\D/g, "")
  const size = Number(`${whole}.${decimals}`)
  if (!Number.isFinite(size)) return undefined
  return size && (sign === "-" || sign === "\u2212") ? -size : size
}

/**
 * The number that a measure or a count stands for, as people type it: "1250.50", "1 250,50",
 * "1.250,50", "1,250.50", "-3". `undefined` when it is no number, has a currency or could be two.
 *
 * A single comma before exactly three digits ("1,250") may mean 1.25 or 1250, so it is refused; "0,250"
 * can only be a fraction. A single point there ("1.250") is the decimal point, as in the API and the
 * exports. Spaces of any width only group thousands.
 */
export const parseDecimal = (text: string): number | undefined => parse(text, UNCLEAR_NUMBER)

/** Locales whose signs of a currency are accepted: "$", "US$" and "$US", and narrow ones. */
const LOCALES = ["en-US", "en-GB", "fr-FR"]

const PATTERNS = new Map<string, { before: RegExp; behind: RegExp }>()

const signsOf = (currency: string): string[] => {
  const signs = LOCALES.flatMap((locale) =>
    (["symbol", "narrowSymbol"] as const).map((currencyDisplay) =>
      new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay })
        .formatToParts(0)
        .flatMap(({ type, value }) => (type === "currency" ? value : []))
        .join(""),
    ),
  )
  return [currency, ...signs].sort((a, b) => b.length - a.length)
}

const patternsOf = (currency: string) => {
  const known = PATTERNS.get(currency)
  if (known) return known
  const signs = signsOf(currency).map((sign) => sign.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`))
  const patterns = {
    before: new RegExp(String.raw`^([-\u2212+]?)\s*(?:${signs.join("|")})\s*`, "i"),
    behind: new RegExp(String.raw`\s*(?:${signs.join("|")})$`, "i"),
  }
  PATTERNS.set(currency, patterns)
  return patterns
}

/** Without decimals, a mark before three digits can only group thousands. */
const GROUPED = /^([-\u2212+]?\s*[1-9]\d{0,2})[.,](\d{3})$/

/**
 * The amount that a price stands for, as people type it: like a number, and with the code or the sign of
 * its currency before or behind it: "€1,250.50", "1 250,50 EUR". `undefined` with any other currency.
 *
 * Unlike in numbers, a single point before exactly three digits ("1.250 €") is refused like a comma:
 * prices have no three decimals, while many people group thousands so. Where the currency has no decimals
 * ("¥15,050"), both are thousands.
 * @param currency its ISO 4217 code, in any case
 */
export const parsePrice = (text: string, currency: string): number | undefined => {
  const { before, behind } = patternsOf(currency)
  const price = text.trim()
  const amount = before.test(price) ? price.replace(before, "$1") : price.replace(behind, "")
  return parse(decimalsOf(currency) ? amount : amount.replace(GROUPED, "$1$2"), UNCLEAR_PRICE)
}
