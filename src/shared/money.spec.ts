import { MathBN } from "@medusajs/framework/utils"
import { assert, array, integer, property } from "fast-check"
import { isPayable, prorate, rounded } from "./money"

describe("An amount of money", () => {
  it.each([
    [1.005, "eur", "1.01"],
    [2.344, "eur", "2.34"],
    [10.5, "jpy", "11"],
    [1.2345, "tnd", "1.235"],
  ])("%p %s is rounded to %s", (amount, currency, result) => {
    expect(rounded(amount, currency).toString()).toBe(result)
  })

  it.each([
    [12.34, "eur", true],
    [12.345, "eur", false],
    [12, "jpy", true],
    [12.5, "jpy", false],
    [0.1 + 0.2, "eur", false],
  ])("%p %s can be paid: %p", (amount, currency, payable) => {
    expect(isPayable(amount, currency)).toBe(payable)
  })

  it("is parted without losing or making a cent, nobody off by a cent or more", () => {
    assert(
      property(
        integer({ min: 0, max: 10_000_000 }),
        array(integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 30 }),
        (cents, weights) => {
          const amount = MathBN.div(cents, 100)
          const parts = prorate(amount, weights, "eur")
          const sum = weights.reduce((a, b) => a + b, 0)
          expect(MathBN.sum(...parts).toString()).toBe(sum === 0 ? "0" : amount.toString())
          parts.forEach((part, index) => {
            const exact =
              sum === 0 ? MathBN.convert(0) : MathBN.div(MathBN.mult(amount, weights[index]!), sum)
            expect(MathBN.abs(MathBN.sub(part, exact)).lt(0.01)).toBe(true)
            expect(part.isNegative()).toBe(false)
          })
        },
      ),
    )
  })
})
