import { decorateCartTotals } from "@medusajs/framework/utils"
import fc from "fast-check"
import { type PriceTerms, amountsWithTax, enteredAmount, shownAmount } from "./price-terms"

/** Of the EU, France's reduced ones and an odd one. */
const RATES = [0, 2.1, 5.5, 8.5, 10, 16, 17, 19, 20, 21, 22, 23, 24, 25, 25.5, 27, 7.775]

const cents = fc.integer({ min: 0, max: 99_999_999 }).map((amount) => amount / 100)
const rates = fc
  .array(fc.constantFrom(...RATES), { maxLength: 2 })
  .map((found) => found.map((rate) => ({ rate })))
const terms: fc.Arbitrary<PriceTerms> = fc.record({
  isTaxInclusive: fc.boolean(),
  showsTax: fc.boolean(),
  rates,
})

const cartTotalOf = (unit_price: number, { isTaxInclusive, rates }: PriceTerms) => {
  const { items } = decorateCartTotals({
    currency_code: "eur",
    items: [
      { id: "item", unit_price, quantity: 1, is_tax_inclusive: isTaxInclusive, tax_lines: rates },
    ],
  } as never) as unknown as { items: { total: { numeric: number } }[] }
  return items[0]?.total.numeric
}

describe("A price", () => {
  it.each([
    [125, 20, false, 150, 125],
    [99.99, 5.5, false, 105.48945, 99.99],
    [150, 20, true, 150, 125],
    [0.1, 20, false, 0.12, 0.1],
    [80, 0, true, 80, 80],
  ])(
    "of %d at %d %%, with tax: %p, is %d with and %d without tax",
    (amount, rate, isTaxInclusive, withTax, withoutTax) => {
      expect(amountsWithTax(amount, { isTaxInclusive, rates: [{ rate }] })).toEqual({
        withTax,
        withoutTax,
      })
    },
  )

  it("is with tax what a cart line of one unit comes to", () => {
    fc.assert(
      fc.property(cents, terms, (amount, given) => {
        expect(amountsWithTax(amount, given).withTax).toBe(cartTotalOf(amount, given))
      }),
    )
  })

  it("is found by the amount that is shown of it", () => {
    fc.assert(
      fc.property(cents, terms, (amount, given) => {
        expect(enteredAmount(shownAmount(amount, given), given)).toBe(amount)
      }),
    )
  })

  it("lies on the same side of a bound as what is shown of it", () => {
    fc.assert(
      fc.property(cents, cents, terms, (amount, bound, given) => {
        const [shown, entered] = [shownAmount(amount, given), enteredAmount(bound, given)]
        expect([amount >= entered, amount <= entered]).toEqual([shown >= bound, shown <= bound])
      }),
    )
  })
})
