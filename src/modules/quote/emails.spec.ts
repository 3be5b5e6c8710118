import { type QuoteEmailKind, type QuoteEmailData, quoteEmail } from "./emails"

const DATA: QuoteEmailData = {
  number: "DEV-2026-00042",
  buyer: "Château Margot",
  total: 1234.5,
  currency_code: "eur",
  valid_until: "2026-12-31T22:59:59.000Z",
  message: "À bientôt",
  url: "https://shop.test/quotes/quo_1",
}

const KINDS: QuoteEmailKind[] = [
  "sent",
  "reminder",
  "message",
  "approval_requested",
  "requested",
  "countered",
  "accepted",
]

/** Intl parts thousands with narrow spaces. */
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, " ")

describe("An e-mail about a quote", () => {
  it.each(KINDS)("of kind %s names it in both languages, and holds what was written", (kind) => {
    for (const language of ["en", "fr"] as const) {
      const { subject, paragraphs, action } = quoteEmail(kind, DATA, language)
      expect(subject).toContain(DATA.number)
      expect(paragraphs.at(-1)).toBe("À bientôt")
      expect(action?.url).toBe(DATA.url)
    }
    expect(quoteEmail(kind, DATA, "fr").subject).not.toBe(quoteEmail(kind, DATA, "en").subject)
  })

  it("writes money and the last moment as its reader does, on French clocks", () => {
    const [french, until] = quoteEmail("sent", DATA, "fr").paragraphs.map(plain)
    expect(french).toContain("1 234,50 €")
    expect(until).toContain("31 décembre 2026 à 23:59")
    expect(quoteEmail("sent", DATA, "en").paragraphs[0]).toContain("€1,234.50")
  })

  it("has no link where there is no address", () => {
    expect(quoteEmail("sent", { ...DATA, url: null, message: null }, "en")).not.toHaveProperty(
      "action",
    )
  })
})
