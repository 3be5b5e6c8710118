import { fontOf } from "./fonts"
import { formatsOf, iban, siren } from "./formats"
import { printable } from "./printable"

const formats = (language: "fr" | "en", currency_code = "eur") =>
  formatsOf({ language, currency_code })

/** With plain spaces; which kind of space it is, the language knows. */
const plain = (text: string) => text.replace(/\s/g, " ")

describe("The formats of a paper", () => {
  it.each([
    ["fr", "eur", 1234567.5, "1 234 567,50 €"],
    ["en", "eur", 1234567.5, "€1,234,567.50"],
    ["fr", "eur", -12, "−12,00 €"],
    ["en", "eur", -12, "−€12.00"],
    ["fr", "jpy", 125000, "125 000 JPY"],
    ["en", "jpy", 125000, "JP¥125,000"],
    ["fr", "gbp", 0, "0,00 £GB"],
    ["en", "usd", 99.9, "US$99.90"],
    ["en", "kwd", 1.2345, "KWD 1.235"],
  ] as const)("write, in %s, %s %p as %s", (language, currency, amount, expected) => {
    expect(plain(formats(language, currency).money(amount))).toBe(expected)
  })

  it("write every currency with signs that the font has", () => {
    const { characters } = fontOf("latin")
    for (const currency of Intl.supportedValuesOf("currency")) {
      for (const language of ["fr", "en"] as const) {
        const money = formats(language, currency).money(-1234.5)
        expect(printable(money, (codePoint) => characters.has(codePoint))).toBe(money)
      }
    }
  })

  it("write days as they are in Paris, whatever the hour in London", () => {
    expect(formats("fr").date("2026-08-20T21:59:59.999Z")).toBe("20 août 2026")
    expect(formats("fr").date("2026-08-20T22:00:00.000Z")).toBe("21 août 2026")
    expect(formats("en").date("2026-12-31T23:30:00.000Z")).toBe("1 January 2027")
  })

  it.each([
    ["fr", 20, "20 %"],
    ["fr", 5.5, "5,5 %"],
    ["en", 8.875, "8.875%"],
    ["en", 0, "0%"],
  ] as const)("write, in %s, the rate %p as %s", (language, rate, expected) => {
    expect(plain(formats(language).rate(rate))).toBe(expected)
  })

  it.each([
    ["fr", "de", "Allemagne"],
    ["en", "DE", "Germany"],
    ["fr", "??", "??"],
    ["fr", "deu", "DEU"],
  ] as const)("name, in %s, the country %s %s", (language, code, expected) => {
    expect(formats(language).country(code)).toBe(expected)
  })

  it("group the digits of numbers as people read them", () => {
    expect(plain(siren("732829320"))).toBe("732 829 320")
    expect(siren("7328293")).toBe("7328293")
    expect(plain(iban("FR7630006000011234567890189"))).toBe("FR76 3000 6000 0112 3456 7890 189")
  })
})
