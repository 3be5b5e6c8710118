import fc from "fast-check"
import { orderLine } from "../invoice.spec.support"
import type { InvoiceAmounts } from "../types"
import { amountsOf } from "./amounts"
import { creditOfAmount, creditOfLines, creditOfRest, remainderOf } from "./credit"

const TEXTS = { currency: "eur", title: "Avoir" }

const cents = (amount: number) => Math.round(amount * 100)

/** 1,200 € at 20 %, 210 € at 5.5 %. */
const INVOICE = amountsOf(
  [
    orderLine({ id: "barrels", quantity: 4, subtotal: 1000, tax_total: 200 }),
    orderLine({ id: "books", quantity: 3, subtotal: 199.05, tax_total: 10.95, tax_rate: 5.5 }),
  ],
  1410,
  "eur",
)

const remainder = (notes: InvoiceAmounts[] = []) => remainderOf(INVOICE, notes, "eur")

const amount = (value: number, notes: InvoiceAmounts[] = []) => {
  const credit = creditOfAmount(remainder(notes), value, TEXTS)
  if (typeof credit === "string") throw new Error(credit)
  return credit
}

describe("A credit", () => {
  it("of an amount is split over the rates, with the VAT of the sale", () => {
    expect(amount(141).taxes).toMatchObject([
      { rate: 20, base: 100, amount: 20 },
      { rate: 5.5, base: 19.91, amount: 1.09 },
    ])
  })

  it("of lines is what the invoice charged for them, whatever the parts", () => {
    const notes: InvoiceAmounts[] = []
    for (const quantity of [1, 1, 1]) {
      const note = creditOfLines(INVOICE, remainder(notes), [{ id: "books", quantity }], "eur")
      if (typeof note === "string") throw new Error(note)
      notes.push(note)
    }
    expect(notes.map(({ total }) => total)).toEqual([70, 70, 70])
    expect(remainder(notes).taxes).toMatchObject([{ base: 1000 }, { base: 0, amount: 0 }])
  })

  it.each([
    ["an unknown line", [{ id: "wine", quantity: 1 }], "unknown_line"],
    ["more than was invoiced", [{ id: "books", quantity: 4 }], "quantity_too_high"],
  ])("of %s is refused", (_, lines, refusal) => {
    expect(creditOfLines(INVOICE, remainder(), lines, "eur")).toBe(refusal)
  })

  it("of lines is refused where an amount has taken its rate already", () => {
    const whole = creditOfLines(
      INVOICE,
      remainder([amount(1400)]),
      [{ id: "barrels", quantity: 4 }],
      "eur",
    )
    expect(whole).toBe("credit_too_high")
  })

  it("of more than is left is refused", () => {
    expect(creditOfAmount(remainder([amount(1000)]), 410.01, TEXTS)).toBe("credit_too_high")
  })

  it("of the rest leaves nothing, of any rate", () => {
    const first = amount(333.33)
    const rest = creditOfRest(remainder([first]), TEXTS)
    expect(rest?.total).toBe(1076.67)
    expect(remainder(rest ? [first, rest] : []).total).toBe(0)
    expect(creditOfRest(remainder(rest ? [first, rest] : []), TEXTS)).toBeNull()
  })

  it("never exceeds the invoice, in total or of a rate, and the last one leaves nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50_000 }), { maxLength: 20 }), (parts) => {
        const notes: InvoiceAmounts[] = []
        for (const part of parts) {
          const left = remainder(notes)
          const credit = creditOfAmount(left, part / 100, TEXTS)
          if (typeof credit === "string") {
            expect(cents(left.total)).toBeLessThan(part)
            continue
          }
          expect(cents(credit.total)).toBe(part)
          notes.push(credit)
          for (const tax of remainder(notes).taxes) {
            expect(tax.base).toBeGreaterThanOrEqual(0)
            expect(tax.amount).toBeGreaterThanOrEqual(0)
          }
        }
        const rest = creditOfRest(remainder(notes), TEXTS)
        if (rest) notes.push(rest)
        expect(remainder(notes).taxes.every(({ base, amount: vat }) => !base && !vat)).toBe(true)
      }),
    )
  })
})
