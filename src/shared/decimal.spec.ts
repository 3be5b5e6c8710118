import fc from "fast-check"
import { parseDecimal, parsePrice } from "./decimal"

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
    ["1250,500", 1250.5],
    ["0,250", 0.25],
    ["1.250", 1.25],
  ])("%j is %d", (text, number) => expect(parseDecimal(text)).toBe(number))

  it.each(["1,250", "12,250", "999,999", "-1,250"])(
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
      ["9".repeat(400), "1,250 000", "12 %", "12 €", "$12", "EUR 12", "12 kr"],
    ),
  )("%j is no number", (text) => expect(parseDecimal(text)).toBeUndefined())

  it.each(["fr-FR", "en-US", "de-DE", "de-CH"])(
    "with two decimals, as %s writes it, is the same number",
    (locale) => {
      const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 })
      fc.assert(
        fc.property(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), (cents) => {
          const number = cents / 100
          expect(parseDecimal(plain.format(number))).toBe(number)
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
      fc.property(fc.string({ unit, maxLength: 20 }), fc.boolean(), (text, isPrice) => {
        const number = isPrice ? parsePrice(text, "eur") : parseDecimal(text)
        expect(number === undefined || Number.isFinite(number)).toBe(true)
      }),
    )
  })
})

describe("a price as people type it", () => {
  it.each([
    ["1250.50", "eur", 1250.5],
    ["1250", "eur", 1250],
    ["€ 1 250,50", "eur", 1250.5],
    ["€1,250.50", "eur", 1250.5],
    ["1 250,50 €", "eur", 1250.5],
    ["1.250,50 €", "eur", 1250.5],
    ["1.250.000 €", "eur", 1_250_000],
    ["1250.50 EUR", "eur", 1250.5],
    ["1 250 €", "eur", 1250],
    ["eur 12", "eur", 12],
    ["-€3", "eur", -3],
    ["€-3", "eur", -3],
    ["- 3 €", "eur", -3],
    ["0.250", "eur", 0.25],
    ["1250.500", "eur", 1250.5],
    ["$1,100.00", "usd", 1100],
    ["1 100,00 $US", "usd", 1100],
    ["US$ 12", "usd", 12],
    ["CA$12", "cad", 12],
    ["$12", "cad", 12],
    ["CHF 1’250.50", "chf", 1250.5],
    ["£12.5", "gbp", 12.5],
  ])("%j in %s is %d", (text, currency, number) => expect(parsePrice(text, currency)).toBe(number))

  it.each([
    ["350 USD", "eur"],
    ["$1,100.00", "eur"],
    ["£12", "eur"],
    ["CHF 12", "eur"],
    ["12 €", "usd"],
    ["US$12", "cad"],
    ["CA$12", "usd"],
    ["€ 3 €", "eur"],
    ["€ 3 €€", "eur"],
    ["-€-3", "eur"],
    ["€", "eur"],
    ["", "eur"],
    ["EURO 3", "eur"],
  ])("%j is none in %s", (text, currency) => expect(parsePrice(text, currency)).toBeUndefined())

  it.each(["1.250", "1.250 €", "€12.250", "-999.999", "1,250", "1,250 €"])(
    "%j is refused, for it may be a thousand times as much",
    (text) => expect(parsePrice(text, "eur")).toBeUndefined(),
  )

  it.each([
    ["fr-FR", "EUR"],
    ["en-US", "EUR"],
    ["de-DE", "EUR"],
    ["de-CH", "EUR"],
    ["fr-FR", "USD"],
    ["en-US", "USD"],
    ["fr-FR", "GBP"],
    ["en-US", "CAD"],
    ["fr-CH", "CHF"],
  ])("is the same however %s writes %s", (locale, currency) => {
    const price = new Intl.NumberFormat(locale, { style: "currency", currency })
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), (cents) => {
        expect(parsePrice(price.format(cents / 100), currency.toLowerCase())).toBe(cents / 100)
      }),
    )
  })

  it("is what exports write", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 11 }), (cents) => {
        expect(parsePrice(String(cents / 100), "eur")).toBe(cents / 100)
      }),
    )
  })
})
