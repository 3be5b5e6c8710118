import { renderMail } from "../render"
import type { OrderData } from "./data"
import { composeMessage } from "./index"
import { SAMPLE_ORDER } from "./samples"

const confirmation = (data: Partial<OrderData>, locale = "fr-FR") =>
  composeMessage("order_confirmed", { ...SAMPLE_ORDER, ...data }, locale)

const saidTo = (data: Partial<OrderData>, locale?: string) =>
  JSON.stringify(confirmation(data, locale).blocks).replace(/\s/g, " ")

describe("The confirmation of an order", () => {
  it("tells a private person of withdrawal and guarantees, in both languages", () => {
    for (const locale of ["fr-FR", "en-GB"]) {
      const said = saidTo({ is_consumer: true }, locale)
      for (const article of ["L221-18", "L221-28", "L217-3", "1641"])
        expect(said).toContain(article)
    }
  })

  it("tells a company nothing of consumer law", () => {
    expect(saidTo({ is_consumer: false })).not.toMatch(/L221|1641|consommateur/)
  })

  it("names the conditions that come with it", () => {
    expect(confirmation({ terms: ["CGV 2026-04"] }).blocks).toContainEqual({
      type: "list",
      items: ["CGV 2026-04"],
    })
    expect(saidTo({ terms: [] })).not.toContain("Conditions acceptées")
  })

  it("says each provision that exempts it from VAT once", () => {
    const mention = "Autoliquidation, art. 283-2 du CGI"
    const tax_lines = [
      { rate: 0, amount: 0, mention },
      { rate: 0, amount: 0, mention },
    ]
    const said = saidTo({ totals: { ...SAMPLE_ORDER.totals, tax_lines } })
    expect(said.split(mention)).toHaveLength(2)
  })

  it("has no row for a discount that there isn't", () => {
    const totals = { ...SAMPLE_ORDER.totals, discount_total: 0 }
    expect(saidTo({ totals })).not.toContain("Remises")
  })

  it("stays below what inboxes cut off, however many lines the order has", () => {
    const [line] = SAMPLE_ORDER.lines
    const message = confirmation({ lines: Array.from({ length: 5000 }, () => line!) })
    const sender = { name: "Millésime", lines: [], email: null, phone: null, url: null }
    const { html, text } = renderMail(message, { locale: "fr-FR", sender, logo: null })
    expect(Buffer.byteLength(html)).toBeLessThan(100_000)
    expect(Buffer.byteLength(text)).toBeLessThan(100_000)
    expect(text.replace(/\s/g, " ")).toContain("100 premières lignes sur 5 000")
  })
})
