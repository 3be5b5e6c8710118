import fc from "fast-check"
import { splitRefund } from "./split-refund"

const cents = (value: number) => value / 100

describe("A refund", () => {
  it("comes from the first payment that has enough left", () => {
    expect(splitRefund([{ id: "a", left: 100 }], 30.5)).toEqual([{ payment_id: "a", amount: 30.5 }])
  })

  it("is taken from several payments where one isn't enough, to the cent", () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 5 }), amount, (lefts, wanted) => {
        const payments = lefts.map((left, index) => ({ id: String(index), left: cents(left) }))
        const parts = splitRefund(payments, cents(wanted))
        const sum = parts.reduce((total, part) => total + Math.round(part.amount * 100), 0)
        const all = lefts.reduce((total, left) => total + left, 0)
        expect(sum).toBe(Math.min(wanted, all))
        for (const part of parts) {
          expect(part.amount).toBeLessThanOrEqual(payments[Number(part.payment_id)]?.left ?? 0)
        }
      }),
    )
  })
})
