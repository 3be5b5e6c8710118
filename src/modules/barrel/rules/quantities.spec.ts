import fc from "fast-check"
import { isQuantitySold, isStepOfMinimum, leastQuantity, type QuantityRule } from "./quantities"

const positive = fc.option(fc.integer({ min: 1, max: 1_000 }))
const rules = fc.record({ min_quantity: positive, quantity_step: positive }).filter(isStepOfMinimum)

describe("A quantity", () => {
  it.each<[number, QuantityRule, boolean]>([
    [1, {}, true],
    [1.5, {}, false],
    [0, {}, false],
    [3, { min_quantity: 4 }, false],
    [5, { min_quantity: 4 }, true],
    [4, { quantity_step: 4 }, true],
    [2, { quantity_step: 4 }, false],
    [6, { quantity_step: 4 }, false],
    [8, { min_quantity: 12, quantity_step: 4 }, false],
    [16, { min_quantity: 12, quantity_step: 4 }, true],
    [7, { min_quantity: null, quantity_step: null }, true],
  ])("of %d by %j is sold: %p", (quantity, rule, isSold) => {
    expect(isQuantitySold(quantity, rule)).toBe(isSold)
  })

  it("is sold at least, and in every step from there", () => {
    fc.assert(
      fc.property(rules, fc.nat({ max: 50 }), (rule, steps) => {
        const least = leastQuantity(rule)
        expect(isQuantitySold(least, rule)).toBe(true)
        expect(isQuantitySold(least + steps * (rule.quantity_step ?? 1), rule)).toBe(true)
        expect(isQuantitySold(least - 1, rule)).toBe(false)
      }),
    )
  })
})
