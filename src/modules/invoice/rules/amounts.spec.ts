import fc from "fast-check"
import { MathBN } from "@medusajs/framework/utils"
import { orderLine } from "../invoice.spec.support"
import { amountsOf, type OrderLine } from "./amounts"

const cents = (amount: number) => Math.round(amount * 100)
const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + cents(amount), 0)

const RATES = [20, 10, 5.5, 2.1, 19, 0] as const

type Cart = { lines: OrderLine[]; total: number }

/** Lines as Medusa calculates them: exact, with the tax in the price or on top of it. */
const cart = fc
  .record({
    includesTax: fc.boolean(),
    lines: fc.array(
      fc.record({
        price: fc.integer({ min: 1, max: 500_000 }),
        quantity: fc.integer({ min: 1, max: 40 }),
        discount: fc.integer({ min: 0, max: 90 }),
        rate: fc.constantFrom(...RATES),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  })
  .map(({ includesTax, lines: raw }): Cart => {
    const lines = raw.map(({ price, quantity, discount, rate }, index) => {
      const asked = MathBN.div(MathBN.mult(price, quantity), 100)
      const subtotal = includesTax ? MathBN.div(asked, 1 + rate / 100) : asked
      const off = MathBN.div(MathBN.mult(subtotal, discount), 100)
      return orderLine({
        id: `line_${index}`,
        quantity,
        subtotal,
        discount: off,
        tax_total: MathBN.div(MathBN.mult(MathBN.sub(subtotal, off), rate), 100),
        tax_rate: rate,
        vat_category: rate ? "S" : "G",
        mention: rate ? null : "Exonération TVA, art. 262 I du CGI",
      })
    })
    const total = lines.reduce(
      (all, line) => MathBN.add(all, MathBN.sub(line.subtotal, line.discount), line.tax_total),
      MathBN.convert(0),
    )
    return { lines, total: Number(MathBN.convert(total, 2).toFixed(2)) }
  })

describe("The amounts of an invoice", () => {
  it("agree to the cent: groups, lines and what was paid, for any cart", () => {
    fc.assert(
      fc.property(cart, ({ lines: ordered, total }) => {
        const { lines, taxes, ...totals } = amountsOf(ordered, total, "eur")
        const agree = [
          totals.total === total,
          sum(taxes.flatMap(({ base, amount }) => [base, amount])) === cents(total),
          sum([totals.subtotal, totals.tax_total]) === cents(total),
          lines.every(({ subtotal, tax_total }) => subtotal >= 0 && tax_total >= 0),
        ]
        for (const { rate, category, base, amount } of taxes) {
          const group = lines.filter((line) => line.tax_rate === rate)
          agree.push(
            sum(group.map(({ subtotal }) => subtotal)) === cents(base),
            sum(group.map(({ tax_total }) => tax_total)) === cents(amount),
            Math.abs(cents(amount) - (cents(base) * rate) / 100) <= 2,
            category === "S" || amount === 0,
          )
        }
        return agree.every(Boolean)
      }),
      { numRuns: 10_000 },
    )
  })

  it("take the VAT out of three gross prices of 19.99 at once", () => {
    const net = MathBN.div(59.97, 1.2)
    const line = orderLine({ subtotal: net, tax_total: MathBN.sub(59.97, net) })
    expect(amountsOf([line], 59.97, "eur")).toMatchObject({
      taxes: [{ rate: 20, base: 49.98, amount: 9.99 }],
      subtotal: 49.98,
      tax_total: 9.99,
      total: 59.97,
    })
  })

  it("have no cents in yen", () => {
    const line = orderLine({ subtotal: 1001, tax_total: 100.1, tax_rate: 10 })
    expect(amountsOf([line], 1101, "jpy").taxes).toMatchObject([{ base: 1001, amount: 100 }])
  })
})
