import { SELLER, draft } from "../invoice.spec.support"
import type { InvoiceDraft, InvoiceTax, Situation } from "../types"
import { dueOn } from "./due-date"
import { mentionsOf } from "./mentions"
import { missingOf } from "./missing"
import { invoiceNumber, seriesOf } from "./number"
import { situationOf, vatCategoryOf } from "./situation"

const NO_VAT = (category: InvoiceTax["category"]): InvoiceTax => ({
  rate: 0,
  category,
  base: 675,
  amount: 0,
  mention: "Exonération TVA, art. 262 ter I du CGI",
})

const { buyer } = draft()

describe("The mentions of an invoice", () => {
  it.each<[Situation, string[]]>([
    ["french_consumer", ["TXD"]],
    ["french_company", ["PMD", "PMT", "AAB", "TXD"]],
    ["eu_consumer", ["TXD", "oss"]],
    ["eu_company", ["PMD", "PMT", "AAB", "TXD"]],
    ["export_consumer", ["TXD"]],
    ["export_company", ["PMD", "PMT", "AAB", "TXD"]],
  ])("of a %s are those and no other, in both languages", (situation, codes) => {
    for (const language of ["fr", "en"] as const) {
      const mentions = mentionsOf(situation, language)
      expect(mentions.map(({ code }) => code)).toEqual(codes)
      expect(mentions.every(({ text }) => text.length > 10)).toBe(true)
    }
  })
})

describe("The situation of a sale", () => {
  it.each<[Parameters<typeof situationOf>[0], Situation]>([
    [sale(false, "fr"), "french_consumer"],
    [sale(true, "FR"), "french_company"],
    [sale(false, null), "french_consumer"],
    // Monaco is France for VAT.
    [sale(false, "mc"), "french_consumer"],
    [sale(false, "de", 19), "eu_consumer"],
    [sale(true, "de", 0, "FR-262TER-I"), "eu_company"],
    [sale(true, "de", 20), "eu_company"],
    [sale(false, "us", 0, "FR-262-I"), "export_consumer"],
    [sale(true, "ch", 0, "FR-262-I"), "export_company"],
    [sale(true, "gp", 0, "FR-294"), "export_company"],
  ])("%j is %s", (given, situation) => {
    expect(situationOf(given)).toBe(situation)
  })

  function sale(
    is_company: boolean,
    delivery_country: string | null,
    rate = 20,
    code: string | null = null,
  ) {
    return {
      is_company,
      delivery_country,
      seller_country: "fr",
      categories: [vatCategoryOf(rate, code)],
      codes: [code],
    }
  }
})

describe("What is missing for an invoice", () => {
  it.each<[string, Partial<InvoiceDraft>, string[]]>([
    ["nothing, where all is there", {}, []],
    ["the SIREN of the seller", { seller: { ...SELLER, siren: undefined } }, ["seller.siren"]],
    [
      "the seller's address",
      { seller: { name: "Tonneaux" } },
      ["seller.siren", "seller.vat_number", "seller.address"],
    ],
    [
      "the SIREN of a French company",
      { buyer: { ...buyer, company: { name: "Ormes", siren: null, vat_number: null } } },
      ["buyer.company.siren"],
    ],
    [
      "nothing of a consumer's numbers",
      { situation: "french_consumer", buyer: { ...buyer, company: null } },
      [],
    ],
    [
      "the town of the buyer",
      { buyer: { ...buyer, billing_address: { ...buyer.billing_address, city: " " } } },
      ["buyer.billing_address.city"],
    ],
    [
      "the VAT number and the day of an intra-community supply",
      {
        situation: "eu_company",
        taxes: [NO_VAT("K")],
        tax_total: 0,
        supplied_on: null,
        buyer: { ...buyer, company: { name: "Fass GmbH", siren: null, vat_number: null } },
      },
      ["buyer.company.vat_number", "supplied_on"],
    ],
    [
      "why there is no VAT",
      { situation: "export_company", tax_total: 0, taxes: [{ ...NO_VAT("E"), mention: null }] },
      ["taxes.E.mention"],
    ],
    ["the rate in euros", { currency_code: "usd" }, ["euro_rate"]],
    [
      "nothing, where the rate is known",
      { currency_code: "usd", euro_vat: { rate: 1.1, day: "2026-11-30", amount: 122.73 } },
      [],
    ],
    [
      "no euros where there is no VAT",
      { currency_code: "usd", tax_total: 0, taxes: [NO_VAT("G")] },
      [],
    ],
  ])("is %s", (_, overrides, fields) => {
    expect(missingOf(draft(overrides))).toEqual(fields)
  })
})

describe("The days and numbers of an invoice", () => {
  it.each([
    ["2026-11-30", 30, "2026-12-30"],
    ["2028-02-01", 28, "2028-02-29"],
    ["2026-12-31", 0, "2026-12-31"],
    ["2026-10-20", 60, "2026-12-19"],
  ])("%s in %i days is %s", (day, days, due) => {
    expect(dueOn(day, days)).toBe(due)
  })

  it("are of a series per kind and year", () => {
    expect(invoiceNumber(seriesOf("invoice", "2026-11-30"), 42)).toBe("FA-2026-000042")
    expect(invoiceNumber(seriesOf("credit_note", "2027-01-01"), 1)).toBe("AV-2027-000001")
  })
})
