import type { TaxTypes } from "@medusajs/framework/types"
import { createMedusaContainer } from "@medusajs/framework/utils"
import { asFunction } from "@medusajs/framework/awilix"
import VatTaxService from "./service"

type Status = { country_code: string; vat_number: string | null }

const GERMAN_COMPANY: Status = { country_code: "DE", vat_number: "DE129273398" }
const FRENCH_COMPANY: Status = { country_code: "FR", vat_number: "FR40303265045" }

const directory = (status: Status | null) => ({
  retrieveBuyerTaxStatus: jest.fn(async (_customerId: string) => status),
  retrieveCompanyTaxStatus: jest.fn(async (_companyId: string) => status),
})

const configuredRate = (rate: number | null): TaxTypes.TaxRateDTO => ({
  id: "txr_1",
  rate,
  code: "DE-19",
  name: "VAT 19 %",
  metadata: null,
  tax_region_id: "txreg_1",
  is_combinable: false,
  is_default: true,
  created_at: "2026-01-01",
  updated_at: "2026-01-01",
  deleted_at: null,
  created_by: null,
})
const RATES = [configuredRate(19)]

const items = (rates: TaxTypes.TaxRateDTO[]): TaxTypes.ItemTaxCalculationLine[] =>
  ["item_1", "item_2"].map((id) => ({ line_item: { id, product_id: "prod_1" }, rates }))

const shipping = (rates: TaxTypes.TaxRateDTO[]): TaxTypes.ShippingTaxCalculationLine[] => [
  { shipping_line: { id: "sm_1", shipping_option_id: "so_1" }, rates },
]

const contextOf = (country_code: string, more = {}): TaxTypes.TaxCalculationContext => ({
  address: { country_code },
  customer: { id: "cus_1", email: "buyer@example.com", customer_groups: [] },
  ...more,
})

const taxed = (
  status: Status | null,
  context: TaxTypes.TaxCalculationContext,
  { rates = RATES, options = {} } = {},
) =>
  new VatTaxService({ millesime_company: directory(status) }, options).getTaxLines(
    items(rates),
    shipping(rates),
    context,
  )

/** What every line of the order says, by the line it belongs to. */
const onEachLine = (tax: object) => [
  { ...tax, line_item_id: "item_1", provider_id: "vat" },
  { ...tax, line_item_id: "item_2", provider_id: "vat" },
  { ...tax, shipping_line_id: "sm_1", provider_id: "vat" },
]

const INTRA_COMMUNITY = {
  rate: 0,
  name: "Exonération TVA, art. 262 ter I du CGI",
  code: "FR-262TER-I",
}
const EXPORT = { rate: 0, name: "Exonération TVA, art. 262 I du CGI", code: "FR-262-I" }
const GERMAN_VAT = { rate: 19, name: "TVA 19 %", code: "DE-19" }
const FRENCH_VAT = { rate: 20, name: "TVA 20 %", code: "FR-20" }
const CONFIGURED = { rate_id: "txr_1", rate: 19, name: "VAT 19 %", code: "DE-19" }

describe("the tax lines of an order", () => {
  it("exempt a German company in Germany, with the mention on items and shipping", async () => {
    expect(await taxed(GERMAN_COMPANY, contextOf("de"))).toEqual(onEachLine(INTRA_COMMUNITY))
  })

  it("exempt an export", async () => {
    expect(await taxed(null, contextOf("us"))).toEqual(onEachLine(EXPORT))
  })

  it("charge a French company French VAT in Germany", async () => {
    expect(await taxed(FRENCH_COMPANY, contextOf("de"))).toEqual(onEachLine(FRENCH_VAT))
  })

  it("charge a private person in Germany what is configured there", async () => {
    expect(await taxed(null, contextOf("de"))).toEqual(onEachLine(CONFIGURED))
  })

  it("look at the postal code", async () => {
    const address = { country_code: "es", postal_code: "35001" }
    expect(await taxed(null, contextOf("es", { address }))).toEqual(onEachLine(EXPORT))
  })

  it("read a configured rate without a number as zero, like Medusa", async () => {
    const lines = await taxed(null, contextOf("de"), { rates: [configuredRate(null)] })
    expect(lines).toEqual(onEachLine({ ...CONFIGURED, rate: 0 }))
  })

  it("are one for each configured rate", async () => {
    const rates = [configuredRate(19), configuredRate(2)]
    expect(await taxed(null, contextOf("de"), { rates })).toHaveLength(6)
  })

  it.each([
    ["the standard rate of the country for a private person", null, "de", onEachLine(GERMAN_VAT)],
    ["the mention for a German company", GERMAN_COMPANY, "de", onEachLine(INTRA_COMMUNITY)],
    ["the mention for an export", null, "us", onEachLine(EXPORT)],
    ["French VAT for a French company", FRENCH_COMPANY, "de", onEachLine(FRENCH_VAT)],
  ])("are, where nothing is configured, %s", async (_, status, country, lines) => {
    expect(await taxed(status, contextOf(country), { rates: [] })).toEqual(lines)
  })

  it.each([
    ["a German seller", { country_code: "DE", vat_rate: 19 }, "VAT 19 %", "DE-19"],
    [
      "a seller with a broken rate",
      { country_code: "FI", vat_rate: 25.5 },
      "VAT 25.5 %",
      "FI-25.5",
    ],
    [
      "a French one with a broken rate",
      { country_code: "FR", vat_rate: 8.5 },
      "TVA 8,5 %",
      "FR-8.5",
    ],
  ])("name the rate of %s in its language", async (_, seller, name, code) => {
    const compatriot = { country_code: seller.country_code, vat_number: null }
    const lines = await taxed(compatriot, contextOf("it"), { options: { seller } })
    expect(lines).toEqual(onEachLine({ rate: seller.vat_rate, name, code }))
  })

  it.each([
    ["a French buyer", "fr-FR", "TVA 19 %", "Exonération TVA, art. 262 I du CGI"],
    [
      "an English buyer",
      "en-GB",
      "VAT 19 %",
      "VAT exempt, art. 262 I of the French tax code (CGI)",
    ],
  ])("name rates and mentions in the language of %s", async (_, locale, rate, mention) => {
    const named = async (country: string) =>
      (await taxed(null, contextOf(country, { locale }), { rates: [] }))[0]?.name
    expect([await named("de"), await named("us")]).toEqual([rate, mention])
  })

  it.each([
    ["Belfast", "gb", "BT1 5GS", 20, "XI-20"],
    ["Funchal", "pt", "9000-018", 22, "PT-30-22"],
  ])(
    "don't take a country's configured rate for %s",
    async (_, country, postal_code, rate, code) => {
      const address = { country_code: country, postal_code }
      const [line] = await taxed(null, contextOf(country, { address }))
      expect(line).toMatchObject({ rate, code })
    },
  )

  it("are the same for a return", async () => {
    for (const status of [null, GERMAN_COMPANY, FRENCH_COMPANY]) {
      const back = await taxed(status, contextOf("de", { is_return: true }))
      expect(back).toEqual(await taxed(status, contextOf("de")))
    }
  })
})

describe("the question who buys", () => {
  it("is asked once for all lines", async () => {
    const company = directory(GERMAN_COMPANY)
    const service = new VatTaxService({ millesime_company: company })
    await service.getTaxLines(items(RATES), shipping(RATES), contextOf("de"))
    expect(company.retrieveBuyerTaxStatus.mock.calls).toEqual([["cus_1"]])
  })

  it("isn't asked for a visitor, who is a private person", async () => {
    const company = directory(GERMAN_COMPANY)
    const visitor = contextOf("de", { customer: undefined })
    const lines = await new VatTaxService({ millesime_company: company }).getTaxLines(
      items(RATES),
      [],
      visitor,
    )
    expect(lines.map(({ rate }) => rate)).toEqual([19, 19])
    expect(company.retrieveBuyerTaxStatus).not.toHaveBeenCalled()
  })

  it("isn't asked of the customer where the company was agreed beforehand, or that there is none", async () => {
    const company = directory(GERMAN_COMPANY)
    const rateFor = async (company_id: string | null) => {
      const customer = { ...contextOf("de").customer!, company_id }
      const service = new VatTaxService({ millesime_company: company })
      return (await service.getTaxLines(items(RATES), [], contextOf("de", { customer })))[0]?.rate
    }
    expect([await rateFor("comp_1"), await rateFor(null)]).toEqual([0, 19])
    expect(company.retrieveCompanyTaxStatus.mock.calls).toEqual([["comp_1"]])
    expect(company.retrieveBuyerTaxStatus).not.toHaveBeenCalled()
  })

  it("stops the calculation when it can't be answered", async () => {
    const company = {
      ...directory(null),
      retrieveBuyerTaxStatus: () => Promise.reject(new Error("no database")),
    }
    const lines = new VatTaxService({ millesime_company: company }).getTaxLines(
      items(RATES),
      [],
      contextOf("de"),
    )
    await expect(lines).rejects.toThrow("no database")
  })
})

describe("a store that doesn't name the companies to the tax module", () => {
  const unknown = createMedusaContainer()
  const missing = createMedusaContainer().register(
    "millesime_company",
    asFunction(() => undefined),
  )

  it.each([
    ["as a dependency", unknown],
    ["as a module", missing],
  ])("%s learns at the first calculation what to add", async (_, container) => {
    const service = new VatTaxService(container.cradle)
    const visitor = contextOf("de", { customer: undefined })
    await expect(service.getTaxLines(items(RATES), [], visitor)).rejects.toMatchObject({
      type: "unexpected_state",
      message: expect.stringContaining('dependencies: ["millesime_company"]'),
    })
  })

  it("learns at its start that an option is wrong", () => {
    expect(() => VatTaxService.validateOptions({ seller: { country_code: "US" } })).toThrow()
    expect(() => VatTaxService.validateOptions(undefined)).not.toThrow()
  })
})
