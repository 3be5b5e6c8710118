import fc from "fast-check"
import { type Buyer, decideVat, type Sale } from "./decide-vat"
import { vatTerritoryOf } from "./territory"

const FRENCH = { country_code: "FR" }
const GERMAN = { country_code: "DE" }

const business = (country_code: string, vat_number: string | null = null): Buyer => ({
  kind: "business",
  country_code,
  vat_number,
})
const PERSON: Buyer = { kind: "private" }
const GERMAN_COMPANY = business("DE", "DE129273398")
const FRENCH_COMPANY = business("FR", "FR40303265045")

const INTRA_COMMUNITY = "Exonération TVA, art. 262 ter I du CGI"
const EXPORT = "Exonération TVA, art. 262 I du CGI"

const to = (country_code: string, postal_code?: string) => ({ country_code, postal_code })
const mentionIn = (sale: Sale) => {
  const decision = decideVat(sale)
  return decision.rate === "zero" ? decision.mention : null
}

describe("a French shop doesn't charge VAT", () => {
  it.each<[string, Buyer, Sale["delivery"], string]>([
    [
      "an approved German company with a valid number, to Germany",
      GERMAN_COMPANY,
      to("de"),
      INTRA_COMMUNITY,
    ],
    ["a German company, to Italy", GERMAN_COMPANY, to("it", "20121"), INTRA_COMMUNITY],
    [
      "a Greek company, whose number begins with EL",
      business("GR", "EL094019245"),
      to("gr"),
      INTRA_COMMUNITY,
    ],
    [
      "a company of Northern Ireland, to Belfast",
      business("GB", "XI366303068"),
      to("gb", "BT1 5GS"),
      INTRA_COMMUNITY,
    ],
    [
      "a company of Northern Ireland, to Germany",
      business("GB", "XI366303068"),
      to("de"),
      INTRA_COMMUNITY,
    ],
    ["a German company, to Belfast", GERMAN_COMPANY, to("gb", "BT1 5GS"), INTRA_COMMUNITY],
    [
      "a French company with a German number, to Germany",
      business("FR", "DE129273398"),
      to("de"),
      INTRA_COMMUNITY,
    ],
    [
      "a Swiss company with a German number, to Germany",
      business("CH", "DE129273398"),
      to("de"),
      INTRA_COMMUNITY,
    ],
    ["a private person, to the United States", PERSON, to("us", "10001"), EXPORT],
    ["an American company, to the United States", business("US"), to("us"), EXPORT],
    ["a private person, to London", PERSON, to("gb", "SW1A 1AA"), EXPORT],
    ["a French company, to Switzerland", FRENCH_COMPANY, to("ch"), EXPORT],
    ["a German company, to Switzerland", GERMAN_COMPANY, to("ch"), EXPORT],
    ["a private person, to the Canary Islands", PERSON, to("es", "35001"), EXPORT],
    [
      "a Spanish company with a valid number, to the Canary Islands",
      business("ES", "ESB12345674"),
      to("es", "38001"),
      EXPORT,
    ],
    ["a private person, to Réunion", PERSON, to("re", "97400"), EXPORT],
    [
      "a French company, to Réunion, as a part of France",
      FRENCH_COMPANY,
      to("fr", "97400"),
      EXPORT,
    ],
  ])("to %s", (_, buyer, delivery, text) => {
    expect(decideVat({ seller: FRENCH, buyer, delivery })).toEqual({
      rate: "zero",
      mention: expect.objectContaining({ text }),
    })
  })
})

describe("a French shop charges the rate of the country of delivery", () => {
  it.each<[string, Buyer, Sale["delivery"]]>([
    ["a French company, to France", FRENCH_COMPANY, to("fr", "33000")],
    ["a private person, to France", PERSON, to("fr", "33000")],
    ["a German company with a valid number, to France", GERMAN_COMPANY, to("fr", "33000")],
    ["a German company with a valid number, to Monaco", GERMAN_COMPANY, to("mc", "98000")],
    ["a company of Monaco, to Monaco", business("MC", "FR56000010000"), to("mc", "98000")],
    ["a private person, to Germany", PERSON, to("de", "10115")],
    ["a private person, to Greece", PERSON, to("gr", "10431")],
    ["a private person, to Belfast", PERSON, to("gb", "BT1 5GS")],
    ["a German company whose number isn't confirmed, to Germany", business("DE"), to("de")],
    ["a Swiss company, to Germany", business("CH"), to("de")],
    [
      "a company whose number is of no member state, to Germany",
      business("CH", "CHE116281710"),
      to("de"),
    ],
  ])("to %s", (_, buyer, delivery) => {
    expect(decideVat({ seller: FRENCH, buyer, delivery })).toEqual({ rate: "destination" })
  })
})

describe("a French shop charges French VAT abroad", () => {
  it.each<[string, Buyer, Sale["delivery"]]>([
    ["a French company, to Germany", FRENCH_COMPANY, to("de")],
    ["a French company whose number isn't confirmed, to Germany", business("fr"), to("de")],
    [
      "a German company with a French number, to Germany",
      business("DE", "FR40303265045"),
      to("de"),
    ],
    ["a company of Monaco, to Italy", business("MC"), to("it", "20121")],
    ["a French company, to Belfast", FRENCH_COMPANY, to("gb", "BT1 5GS")],
  ])("to %s", (_, buyer, delivery) => {
    expect(decideVat({ seller: FRENCH, buyer, delivery })).toEqual({ rate: "seller" })
  })
})

describe("a German shop", () => {
  it("cites the Directive for a French company that gets its barrels in France", () => {
    const sale = { seller: GERMAN, buyer: FRENCH_COMPANY, delivery: to("fr", "33000") }
    expect(mentionIn(sale)).toEqual({
      code: "EU-138",
      text: "VAT exempt, art. 138 of Directive 2006/112/EC",
    })
  })

  it("cites the Directive for an export, to Büsingen too", () => {
    const mention = { code: "EU-146", text: "VAT exempt, art. 146 of Directive 2006/112/EC" }
    for (const delivery of [to("us"), to("de", "78266"), to("fr", "97400")]) {
      expect(mentionIn({ seller: GERMAN, buyer: PERSON, delivery })).toEqual(mention)
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
        expect(decision.mention.text).toContain("art. ")
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

  it("a company without a confirmed number is exempt where a private person is", () => {
    fc.assert(
      fc.property(seller, company, delivery, (from, buyer, where) => {
        const unconfirmed = { ...buyer, vat_number: null }
        expect(mentionIn({ seller: from, buyer: unconfirmed, delivery: where })).toEqual(
          mentionIn({ seller: from, buyer: PERSON, delivery: where }),
        )
      }),
    )
  })
})
