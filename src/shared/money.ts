import { MathBN, defaultCurrencies } from "@medusajs/framework/utils"

type Amount = Parameters<typeof MathBN.convert>[0]
export type Decimal = ReturnType<typeof MathBN.convert>

/** ISO 4217's, and two for a currency that Medusa doesn't know. */
const USUAL_DIGITS = 2

/** Decimals of a currency: 2 for euros, 0 for yen. */
export const decimalsOf = (currencyCode: string): number =>
  defaultCurrencies[currencyCode.toUpperCase()]?.decimal_digits ?? USUAL_DIGITS

/** To the smallest unit of the currency, halves away from zero. */
export const rounded = (amount: Amount, currencyCode: string): Decimal =>
  MathBN.convert(amount, decimalsOf(currencyCode))

/** Whether an amount can be paid in its currency: 1.005 euros can't. */
export const isPayable = (amount: number, currencyCode: string): boolean =>
  rounded(amount, currencyCode).eq(amount)

/**
 * Parts of an amount in proportion to weights, each payable, summing to the amount exactly: what rounding
 * leaves over goes to those that lost most by it.
 * @param amount payable, not negative
 * @param weights not negative; where all are 0, so are the parts
 */
export const prorate = (
  amount: Amount,
  weights: readonly Amount[],
  currencyCode: string,
): Decimal[] => {
  const sum = MathBN.sum(0, ...weights)
  if (sum.isZero()) return weights.map(() => MathBN.convert(0))
  const unit = MathBN.exp(10, -decimalsOf(currencyCode))
  const shares = weights.map((weight, index) => {
    const exact = MathBN.div(MathBN.mult(amount, weight), sum)
    const part = exact.minus(exact.modulo(unit))
    return { index, part, lost: exact.minus(part) }
  })
  const left = MathBN.sub(amount, MathBN.sum(...shares.map(({ part }) => part)))
  const units = left.div(unit).toNumber()
  const losers = shares.toSorted((a, b) => b.lost.comparedTo(a.lost) || a.index - b.index)
  const lucky = new Set(losers.slice(0, units).map(({ index }) => index))
  return shares.map(({ part, index }) => (lucky.has(index) ? part.plus(unit) : part))
}
