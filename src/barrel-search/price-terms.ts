import type { BigNumberInput } from "@medusajs/framework/types"
import { MathBN, calculateAmountsWithTax } from "@medusajs/framework/utils"

type Rate = { rate: number }

/** In which terms prices are kept and shown. */
export type PriceTerms = {
  /** Whether prices are entered with tax. */
  isTaxInclusive: boolean
  /** Whether they are shown with tax. */
  showsTax: boolean
  /** In percent, each on the net amount; none where there is nothing to calculate. */
  rates: readonly Rate[]
}

/** Both amounts of a price, exactly as Medusa's cart calculates those of one unit. */
export const amountsWithTax = (
  amount: number,
  { isTaxInclusive, rates }: Pick<PriceTerms, "isTaxInclusive" | "rates">,
): { withTax: number; withoutTax: number } => {
  const { priceWithTax, priceWithoutTax } = calculateAmountsWithTax({
    taxLines: rates.map(({ rate }) => ({ rate })),
    amount,
    includesTax: isTaxInclusive,
  })
  return { withTax: priceWithTax, withoutTax: priceWithoutTax }
}

/** An amount as the visitor is shown it. */
export const shownAmount = (amount: number, terms: PriceTerms): number => {
  const { withTax, withoutTax } = amountsWithTax(amount, terms)
  return terms.showsTax ? withTax : withoutTax
}

const factorOf = (rates: readonly Rate[]) =>
  MathBN.add(1, MathBN.div(MathBN.sum(0, ...rates.map(({ rate }) => rate)), 100))

/** More than any amount of money has, fewer than a division may get wrong. */
const SIGNIFICANT_DIGITS = 15

/**
 * The entered amount that is shown as this one: prices are at least, or at most, that amount exactly
 * where what is shown of them is so to `shown`.
 */
export const enteredAmount = (shown: number, terms: PriceTerms): number => {
  if (terms.isTaxInclusive === terms.showsTax) return shown
  const factor = factorOf(terms.rates)
  const entered: BigNumberInput = terms.showsTax
    ? MathBN.div(shown, factor)
    : MathBN.mult(shown, factor)
  return Number(entered.toPrecision(SIGNIFICANT_DIGITS))
}
