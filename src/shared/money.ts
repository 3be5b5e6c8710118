import { MathBN, defaultCurrencies } from "@medusajs/framework/utils"

type Amount = Parameters<typeof MathBN.convert>[0]
export type Decimal = ReturnType<typeof MathBN.convert>

/** For currencies that Medusa doesn't know. */
const DEFAULT_DECIMALS = 2

/** Decimals of a currency (ISO 4217): 2 for euros, 0 for yen. */
export const decimalsOf = (currencyCode: string): number =>
  defaultCurrencies[currencyCode.toUpperCase()]?.decimal_digits ?? DEFAULT_DECIMALS

/** To the smallest unit of the currency, halves away from zero. */
export const rounded = (amount: Amount, currencyCode: string): Decimal =>
  MathBN.convert(amount, decimalsOf(currencyCode))

/** Whether an amount is a multiple of the smallest unit of its currency: 1.005 euros is not. */
export const isPayable = (amount: number, currencyCode: string): boolean =>
  rounded(amount, currencyCode).eq(amount)

/**
 * Splits an amount in proportion to weights by the largest remainder method: each part is payable, and their sum is exactly
 * the amount.
 * @param amount payable, not negative
 * @param weights not negative; if all are 0, so are the parts
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
    return { index, part, remainder: exact.minus(part) }
  })
  const undistributed = MathBN.sub(amount, MathBN.sum(...shares.map(({ part }) => part)))
  const units = undistributed.div(unit).toNumber()
  const byRemainder = shares.toSorted(
    (a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index,
  )
  const roundedUp = new Set(byRemainder.slice(0, units).map(({ index }) => index))
  return shares.map(({ part, index }) => (roundedUp.has(index) ? part.plus(unit) : part))
}
