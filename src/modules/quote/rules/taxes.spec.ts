import type { QuoteAddress } from "../types"
import { type PricingContext, taxContextOf, taxesOf } from "./taxes"

const address = (country_code: string | null) =>
  ({ country_code, province: null, city: "Pauillac" }) as QuoteAddress

const context = (changes: Partial<PricingContext> = {}): PricingContext => ({
  customer_id: "cus_1",
  company_id: "comp_1",
  region_id: "reg_1",
  currency_code: "eur",
  shipping_address: null,
  billing_address: null,
  locale: "fr-FR",
  ...changes,
})

const REGION = { automatic_taxes: true, countries: [{ iso_2: "de" }, { iso_2: "fr" }] }

describe("The taxes of a quote", () => {
  it.each([
    ["of the delivery", { shipping_address: address("it") }, "fr", "it"],
    ["of the invoice, where there is no other", { billing_address: address("es") }, "fr", "es"],
    ["of the seller, where there is none", { shipping_address: address(null) }, "fr", "fr"],
    ["of the region, where the seller's isn't in it", {}, "us", "de"],
  ])("follow the country %s", (_, changes, sellerCountry, country_code) => {
    const taxContext = taxContextOf(context(changes), { region: REGION, sellerCountry })
    expect(taxContext?.address.country_code).toBe(country_code)
  })

  it("are left out where the region has no automatic taxes, or no country is known", () => {
    const manual = { ...REGION, automatic_taxes: false }
    expect(
      taxContextOf(context({ shipping_address: address("fr") }), { region: manual }),
    ).toBeNull()
    expect(taxContextOf(context(), {})).toBeNull()
  })

  it("are those of the quote's company", () => {
    const customer = { id: "cus_1", email: "a@example.test", groups: [{ id: "g" }] }
    expect(taxContextOf(context(), { region: REGION, customer })?.customer).toEqual({
      id: "cus_1",
      company_id: "comp_1",
      email: "a@example.test",
      customer_groups: ["g"],
    })
  })

  it("are grouped by line, those on shipping by its key", () => {
    const tax = { rate: 20, code: "FR", name: "TVA", rate_id: "tr_1", provider_id: "vat" }
    const kept = { rate: 20, code: "FR", name: "TVA", tax_rate_id: "tr_1", provider_id: "vat" }
    expect(
      taxesOf([
        { ...tax, line_item_id: "a" },
        { ...tax, line_item_id: "a" },
        { ...tax, shipping_line_id: "shipping" },
      ]),
    ).toEqual({ a: [kept, kept], shipping: [kept] })
    expect(taxesOf([])).toEqual({ shipping: [] })
  })
})
