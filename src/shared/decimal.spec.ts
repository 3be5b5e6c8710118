import fc from "fast-check"
import { parseDecimal } from "./decimal"

describe("a number as people type it", () => {
  it.each([
    ["1250.50", 1250.5],
    ["1250,50", 1250.5],
    ["1250", 1250],
    ["12,5", 12.5],
    ["12.5", 12.5],
    ["0", 0],
    ["-0", 0],
    ["-3", -3],
    ["\u22123", -3],
    ["+3", 3],
    [" 7 ", 7],
    ["1 250,50", 1250.5],
    ["1\u00a0250,50", 1250.5],
    ["1\u202f250,50", 1250.5],
    ["1 250", 1250],
    ["1 250,500", 1250.5],
    ["1.250,50", 1250.5],
    ["1,250.50", 1250.5],
    ["1.250.000", 1_250_000],
    ["1,250,000", 1_250_000],
    ["1.250.000,5", 1_250_000.5],
    ["1'250.50", 1250.5],
    ["1’250.50", 1250.5],
    ["€ 1 250,50", 1250.5],
    ["€1,250.50", 1250.5],
    ["1 250,50 €", 1250.5],
    ["1250.50 EUR", 1250.5],
    ["usd 12", 12],
    ["-€3", -3],
    ["€-3", -3],
    ["- 3 €", -3],
    ["1250,500", 1250.5],
    ["0,250", 0.25],
    ["1.250", 1.25],
  ])("%j is %d", (text, number) => expect(parseDecimal(text)).toBe(number))

  it.each(["1,250", "12,250", "999,999", "-1,250", "€ 1,250"])(
    "%j is refused, for it may be a thousand times as much",
    (text) => expect(parseDecimal(text)).toBeUndefined(),
  )

  it.each(
    [
      "",
      " ",
      "-",
      "€",
      "abc",
      "12abc",
      "1e3",
      "0x10",
      "Infinity",
      "NaN",
      ".5",
      "5.",
      "1,2,3",
    ].concat(
      ["1.250.50", "1,250,50", "1.25,50.5", "1 25", "12 50", "1 250 5", "--3", "-€-3", "3-", "١"],
      ["9".repeat(400), "1,250 000", "€ 3 €€", "12 %"],
    ),
  )("%j is no number", (text) => expect(parseDecimal(text)).toBeUndefined())

  it.each(["fr-FR", "en-US", "de-DE", "de-CH"])(
    "with two decimals, as %s writes it, is the same number",
    (locale) => {
      const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 })
      const price = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR" })
      fc.assert(
        fc.property(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), (cents) => {
          const number = cents / 100
          expect(parseDecimal(plain.format(number))).toBe(number)
          expect(parseDecimal(price.format(number))).toBe(number)
        }),
      )
    },
  )

  it("is what JavaScript prints, which exports do", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e15, noNaN: true }), (number) => {
        expect(parseDecimal(String(number))).toBe(number)
      }),
    )
  })

  it("never throws", () => {
    const unit = fc.constantFrom(...Array.from("0123456789 .,-+€'\u202fE"))
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
        const number = parseDecimal(text)
        expect(number === undefined || Number.isFinite(number)).toBe(true)
      }),
    )
  })
})
