import { readerOf } from "./reader"

/** With plain spaces; which kind of space it is, the language knows. */
const plain = (text: string) => text.replace(/\s/g, " ")

describe("A reader", () => {
  it.each([
    ["fr-FR", "eur", 1234.5, "1 234,50 €"],
    ["fr-CH", "CHF", 1234.5, "1 234.50 CHF"],
    ["en-GB", "eur", 1234.5, "€1,234.50"],
    ["en-US", "usd", -1234.5, "\u2212$1,234.50"],
    ["de-DE", "eur", 1234.5, "€1,234.50"],
    ["ja", "jpy", 125000, "JP¥125,000"],
  ])("in %s sees %s %p as %s", (locale, currency, amount, expected) => {
    expect(plain(readerOf(locale).money(amount, currency))).toBe(expected)
  })

  it.each([
    ["fr-FR", "31 décembre 2026 à 23:59 (heure de Paris)"],
    ["en-GB", "31 December 2026 at 23:59 (Paris time)"],
    ["en-US", "December 31, 2026 at 11:59 PM (Paris time)"],
    ["de-DE", "31 December 2026 at 23:59 (Paris time)"],
  ])("in %s is told the moment on French clocks: %s", (locale, expected) => {
    expect(plain(readerOf(locale).moment("2026-12-31T22:59:59.000Z"))).toBe(expected)
  })

  it("is told the day in France, where it begins before London's", () => {
    expect(readerOf("fr-FR").day("2026-03-31T22:30:00.000Z")).toBe("1 avril 2026")
  })

  it.each([
    ["fr-FR", "de", "Allemagne"],
    ["en-GB", "DE", "Germany"],
    ["fr-FR", "??", "??"],
  ])("in %s knows the country %s as %s", (locale, code, expected) => {
    expect(readerOf(locale).country(code)).toBe(expected)
  })

  it("reads a rate as a percentage", () => {
    expect(plain(readerOf("fr-FR").rate(5.5))).toBe("5,5 %")
    expect(readerOf("en-GB").rate(5.5)).toBe("5.5%")
    expect(readerOf("de-DE").rate(5.5)).toBe("5.5%")
  })
})
