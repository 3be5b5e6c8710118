const CURRENCY = String.raw`(?:\p{Sc}|EUR|USD|GBP)`

/** A sign and a currency in either order before the amount, or the currency behind it. */
const PRICE = new RegExp(
  String.raw`^(?<sign>[-\u2212+])?\s*(?:${CURRENCY}\s*)?(?<inner>[-\u2212+])?(?<amount>\d.*?)\s*${CURRENCY}?$`,
  "iu",
)

/** Digits as they come or by thousands, all with the same mark; then decimals. */
const AMOUNT =
  /^(?:\d+|\d{1,3}(?<mark>[ .,'’])\d{3}(?:\k<mark>\d{3})*)(?:(?<point>[.,])(?<decimals>\d+))?$/

const THOUSANDS_OR_DECIMALS = /^[1-9]\d{0,2},\d{3}$/

/**
 * The number that a price or a measure stands for, as people type it: "1250.50", "1 250,50 €",
 * "1.250,50", "1,250.50", "-3". `undefined` when it is no number or could be two.
 *
 * A single comma before exactly three digits ("1,250") may mean 1.25 or 1250, a factor of 1000 in a
 * price, so it is refused; "0,250" can only be a fraction. A single point there ("1.250") is the decimal
 * point, for so the API and the exports write numbers. Spaces of any width only part thousands.
 */
export const parseDecimal = (text: string): number | undefined => {
  const { sign, inner, amount = "" } = PRICE.exec(text.trim())?.groups ?? {}
  const spaced = amount.replace(/\s/g, " ")
  const { mark, point, decimals = "0" } = AMOUNT.exec(spaced)?.groups ?? {}
  if (!AMOUNT.test(spaced) || (sign && inner)) return undefined
  if (THOUSANDS_OR_DECIMALS.test(spaced) || (mark && mark === point)) return undefined

  const whole = (point ? spaced.slice(0, spaced.lastIndexOf(point)) : spaced).replace(/\D/g, "")
  const size = Number(`${whole}.${decimals}`)
  if (!Number.isFinite(size)) return undefined
  const negative = [sign, inner].some((mark) => mark === "-" || mark === "\u2212")
  return negative && size ? -size : size
}
