import { MathBN } from "@medusajs/framework/utils"
import { type Decimal, prorate, rounded } from "../../../shared/money"
import type { Discount, QuoteContent, QuoteLine } from "../types"

export type LineDiscount = {
  /** The line's own discount. */
  line: Decimal
  /** Its share of the discount on all lines. */
  quote: Decimal
}

/** The amount of a discount, at most the whole price. */
const discountOn = (amount: Decimal, discount: Discount | null, currency: string): Decimal => {
  if (!discount) return MathBN.convert(0)
  const off =
    discount.type === "percentage"
      ? MathBN.div(MathBN.mult(amount, discount.value), 100)
      : MathBN.convert(discount.value)
  return MathBN.min(rounded(off, currency), amount)
}

const priceOf = ({ unit_price, quantity }: QuoteLine) => MathBN.mult(unit_price, quantity)

/** The discounts of each line, in the order of the lines and in terms of their prices. */
export const discountsOf = (
  { lines, discount }: Pick<QuoteContent, "lines" | "discount">,
  currency: string,
): LineDiscount[] => {
  const own = lines.map((line) => discountOn(priceOf(line), line.discount, currency))
  const remainders = lines.map((line, index) => MathBN.sub(priceOf(line), own[index] ?? 0))
  const shares = prorate(
    discountOn(MathBN.sum(0, ...remainders), discount, currency),
    remainders,
    currency,
  )
  return own.map((line, index) => ({ line, quote: shares[index] ?? MathBN.convert(0) }))
}
