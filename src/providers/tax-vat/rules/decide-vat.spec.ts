import fc from "fast-check"
import { type Buyer, decideVat, type Sale } from "./decide-vat"
import { vatTerritoryOf } from "./territory"

const GERMAN = { country_code: "DE" }

const business = (country_code: string, vat_number: string | null = null): Buyer => ({
  kind: "business",
  country_code,
  vat_number,
})
const PERSON: Buyer = { kind: "private" }
const GERMAN_COMPANY = business("DE", "DE129273398")
const FRENCH_COMPANY = business("FR", "FR40303265045")

const to = (country_code: string, postal_code?: string) => ({ country_code, postal_code })
const mentionIn = (sale: Sale) => {
  const decision = decideVat(sale)
  return decision.rate === "zero" ? decision.mention : null
}

describe("a German shop", () => {
  it("cites the Directive for a French company that gets its barrels in France", () => {
    const sale = { seller: GERMAN, buyer: FRENCH_COMPANY, delivery: to("fr", "33000") }
    expect(mentionIn(sale)).toEqual({
      code: "EU-138",
      text: {
        en: "VAT exempt, art. 138 of Directive 2006/112/EC",
        fr: "Exonération TVA, art. 138 de la directive 2006/112/CE",
      },
    })
  })

  it("cites the Directive for an export, to Büsingen too", () => {
    for (const delivery of [to("us"), to("de", "78266"), to("fr", "97400")]) {
      expect(mentionIn({ seller: GERMAN, buyer: PERSON, delivery })).toMatchObject({
        code: "EU-146",
      })
    }
  })

  it("takes Monaco for France", () => {
    const sale = { seller: GERMAN, buyer: FRENCH_COMPANY, delivery: to("mc", "98000") }
    expect(mentionIn(sale)?.code).toBe("EU-138")
  })

  it("charges the rate configured for Germany at home, and its own rate to a German company abroad", () => {
    const buyer = GERMAN_COMPANY
    expect(decideVat({ seller: GERMAN, buyer, delivery: to("de") }).rate).toBe("destination")
    expect(decideVat({ seller: GERMAN, buyer, delivery: to("fr") }).rate).toBe("seller")
  })
})

describe("whatever is sold to whom", () => {
  const country = fc.constantFrom("FR", "DE", "GR", "ES", "IT", "MC", "GB", "CH", "US", "RE")
  const seller = fc.record({ country_code: fc.constantFrom("FR", "DE", "GR", "MC") })
  const delivery = fc.record({
    country_code: country,
    postal_code: fc.constantFrom(undefined, "33000", "97400", "98000", "35001", "63086", "BT1 5GS"),
  })
  const number = fc.constantFrom(null, "FR40303265045", "DE129273398", "EL094019245", "XI366303068")
  const company = fc.record({
    kind: fc.constant("business" as const),
    country_code: country,
    vat_number: number,
  })
  const person = fc.constant(PERSON)

  it("a rate of zero comes with a mention, and never at home", () => {
    fc.assert(
      fc.property(seller, fc.oneof(company, person), delivery, (from, buyer, where) => {
        const decision = decideVat({ seller: from, buyer, delivery: where })
        if (decision.rate !== "zero") return
        expect(decision.mention.code).toMatch(/^(FR|EU)-\S+$/)
        expect(decision.mention.text.en).toContain("art. ")
        expect(decision.mention.text.fr).toContain("art. ")
        expect(vatTerritoryOf(where)).not.toBe(vatTerritoryOf(from))
      }),
    )
  })

  it("a private person is exempt outside the EU's VAT territory, and nowhere else", () => {
    fc.assert(
      fc.property(seller, delivery, (from, where) => {
        const rate = vatTerritoryOf(where) ? "destination" : "zero"
        expect(decideVat({ seller: from, buyer: PERSON, delivery: where }).rate).toBe(rate)
      }),
    )
  })

  it("a company without a confirmed number pays the seller's rate in another member state", () => {
    fc.assert(
      fc.property(seller, company, delivery, (from, buyer, where) => {
        const unconfirmed = { ...buyer, vat_number: null }
        const { rate } = decideVat({ seller: from, buyer: unconfirmed, delivery: where })
        const [origin, destination] = [vatTerritoryOf(from), vatTerritoryOf(where)]
        const expected =
          destination === null ? "zero" : destination === origin ? "destination" : "seller"
        expect(rate).toBe(expected)
      }),
    )
  })
})
