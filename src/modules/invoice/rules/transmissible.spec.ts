import { content } from "../invoice.spec.support"
import { SITUATIONS, type InvoiceContent } from "../types"
import { isTransmissible } from "./transmissible"

describe("A platform gets", () => {
  it.each<[string, Partial<InvoiceContent>]>([
    ["the invoice", {}],
    [
      "the credit note",
      {
        kind: "credit_note",
        corrects: { id: "inv_1", number: "FA-2026-000001", issued_on: "2026-11-30" },
      },
    ],
    ["the deposit invoice", { kind: "deposit" }],
  ])("%s of a French company in euros", (_, overrides) => {
    expect(isTransmissible(content(overrides))).toBe(true)
  })

  it.each(SITUATIONS.filter((situation) => situation !== "french_company"))(
    "no invoice of the situation %s",
    (situation) => {
      expect(isTransmissible(content({ situation }))).toBe(false)
    },
  )

  it.each<[string, Partial<InvoiceContent>]>([
    ["in another currency", { currency_code: "usd" }],
    ["of a company without SIREN", { buyer: { ...content().buyer, company: null } }],
    ["without the notes that France wants", { mentions: [] }],
    [
      "at the rate of another country",
      { taxes: [{ rate: 19, category: "S", base: 100, amount: 19, mention: null }] },
    ],
  ])("no invoice %s", (_, overrides) => {
    expect(isTransmissible(content(overrides))).toBe(false)
  })
})
