import { MathBN } from "@medusajs/framework/utils"
import fc from "fast-check"
import { SELLER, content } from "../invoice.spec.support"
import { SITUATIONS, type Situation, type VatCategory } from "../types"
import { dailySalesOf, routeOf, singleSaleOf } from "./e-report"
import { eReportXml } from "./e-report-xml"
import { type TaxGroup, daysOfQuarter, isOss, sumBy } from "./tax-sums"

const group = (overrides: Partial<TaxGroup> = {}): TaxGroup => ({
  day: "2026-11-02",
  currency_code: "eur",
  situation: "french_consumer",
  country_code: "FR",
  rate: 20,
  category: "S",
  base: 100,
  amount: 20,
  count: 1,
  ...overrides,
})

const OSS = group({
  situation: "eu_consumer",
  country_code: "DE",
  rate: 19,
  base: 50.42,
  amount: 9.58,
})
const EXPORT = group({
  situation: "export_consumer",
  country_code: "CH",
  rate: 0,
  category: "G",
  amount: 0,
})

describe("the tax administration hears", () => {
  it.each<[Situation, string]>([
    ["french_company", "invoice"],
    ["eu_company", "single"],
    ["export_company", "single"],
    ["french_consumer", "daily"],
    ["eu_consumer", "daily"],
    ["export_consumer", "daily"],
  ])("of a sale to %s by its %s", (situation, route) => {
    expect(routeOf(situation)).toBe(route)
  })

  it("of consumers by day, and apart of what is not taxed in France", () => {
    const next = group({ day: "2026-11-03", base: -10, amount: -2 })
    const food = group({ rate: 5.5, base: 10, amount: 0.55 })
    expect(dailySalesOf([group(), food, OSS, EXPORT, next], "FR")).toEqual([
      {
        day: "2026-11-02",
        currency_code: "eur",
        category: "TLB1",
        base: 110,
        amount: 20.55,
        count: 2,
        rates: [
          { rate: 20, base: 100, amount: 20 },
          { rate: 5.5, base: 10, amount: 0.55 },
        ],
      },
      {
        day: "2026-11-02",
        currency_code: "eur",
        category: "TNT1",
        base: 150.42,
        amount: 9.58,
        count: 2,
        rates: [
          { rate: 19, base: 50.42, amount: 9.58 },
          { rate: 0, base: 100, amount: 0 },
        ],
      },
      {
        day: "2026-11-03",
        currency_code: "eur",
        category: "TLB1",
        base: -10,
        amount: -2,
        count: 1,
        rates: [{ rate: 20, base: -10, amount: -2 }],
      },
    ])
  })

  it("of every sale to consumers once, to the cent, and of none between companies", () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 100)
    const anyGroup = fc.record({
      day: fc.constantFrom("2026-11-01", "2026-11-02", "2026-11-30"),
      currency_code: fc.constantFrom("eur", "usd"),
      situation: fc.constantFrom(...SITUATIONS),
      country_code: fc.constantFrom("FR", "DE", "CH", "XI"),
      rate: fc.constantFrom(0, 5.5, 19, 20),
      category: fc.constantFrom<VatCategory>("S", "K", "G", "E"),
      base: cents,
      amount: cents,
      count: fc.integer({ min: 0, max: 9 }),
    })
    const sum = (values: number[]) => MathBN.sum(0, ...values).toNumber()
    fc.assert(
      fc.property(fc.array(anyGroup, { maxLength: 40 }), (groups) => {
        const sales = dailySalesOf(groups, "FR")
        const reported = groups.filter(({ situation }) => situation.endsWith("consumer"))
        for (const field of ["base", "amount", "count"] as const) {
          expect(sum(sales.map((sale) => sale[field]))).toBe(sum(reported.map((g) => g[field])))
        }
        for (const sale of sales) {
          expect(sum(sale.rates.map(({ base }) => base))).toBe(sale.base)
          expect(sum(sale.rates.map(({ amount }) => amount))).toBe(sale.amount)
        }
        const keys = sales.map(({ day, currency_code, category }) => day + currency_code + category)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})

describe("the one-stop shop declares", () => {
  it.each<[string, TaxGroup, boolean]>([
    ["a consumer in Germany", OSS, true],
    ["a consumer in Northern Ireland", group({ ...OSS, country_code: "XI" }), true],
    ["a consumer in Monaco", group({ situation: "eu_consumer", country_code: "FR" }), false],
    ["a consumer in France", group(), false],
    ["a consumer in Switzerland", EXPORT, false],
    ["a company in Germany", group({ ...OSS, situation: "eu_company" }), false],
  ])("a sale to %s: %p", (_, sale, isDeclared) => {
    expect(isOss(sale, "FR")).toBe(isDeclared)
  })

  it.each([
    ["2026-Q1", "2026-01-01", "2026-03-31"],
    ["2026-Q4", "2026-10-01", "2026-12-31"],
    ["2028-Q1", "2028-01-01", "2028-03-31"],
  ])("the quarter %s from %s to %s", (quarter, from, to) => {
    expect(daysOfQuarter(quarter)).toEqual({ from, to })
  })

  it("adds up in cents, whatever binary fractions make of them", () => {
    const many = Array.from({ length: 100 }, () => group({ base: 0.1, amount: 0.02 }))
    expect(sumBy(["rate"], many)).toEqual([{ rate: 20, base: 10, amount: 2, count: 100 }])
  })
})

describe("the file of an e-report", () => {
  const report = (platform?: string) => {
    const note = content({
      kind: "credit_note",
      situation: "eu_company",
      number: "AV-2026-000001",
      corrects: { id: "inv_1", number: "FA-2026-000042", issued_on: "2026-11-30" },
    })
    return eReportXml(
      {
        id: "erep_1",
        kind: "IN",
        from: "2026-11-01",
        to: "2026-11-30",
        created_at: new Date("2026-12-01T08:09:10Z"),
        content: {
          days: dailySalesOf([group(), OSS], "FR"),
          invoices: [singleSaleOf(note)],
        },
      },
      { seller: SELLER, platform },
    )
  }

  it("has what annexe 7 wants of a day in its order; abroad no French VAT is due", () => {
    expect(report()).toContain(
      "<Transactions><Date>20261102</Date><TransactionsCurrency>EUR</TransactionsCurrency>" +
        "<CategoryCode>TNT1</CategoryCode><TaxExclusiveAmount>50.42</TaxExclusiveAmount><TaxTotal>0.00</TaxTotal>" +
        "<TransactionsCount>1</TransactionsCount><TaxSubtotal><TaxPercent>0</TaxPercent>" +
        "<TaxableAmount>50.42</TaxableAmount><TaxTotal>0.00</TaxTotal></TaxSubtotal></Transactions>",
    )
  })

  it("has the elements of an invoice in the order of the schema", () => {
    const [, inside = ""] = /<Invoice>(.*)<\/Invoice>/.exec(report()) ?? []
    const order = [
      "ID",
      "IssueDate",
      "TypeCode",
      "CurrencyCode",
      "BusinessProcess",
      "ReferencedDocument",
    ]
    const later = ["Seller", "Buyer", "Delivery", "MonetaryTotal", "TaxSubTotal"]
    const places = [...order, ...later].map((name) => inside.indexOf(`<${name}>`))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(inside).toContain("<TypeCode>381</TypeCode>")
  })

  it("names the platform that sends it where it is known", () => {
    expect(report()).not.toContain("<Sender>")
    expect(report("0042")).toContain(
      '<Sender><Id schemeId="0238">0042</Id><Name>0042</Name><RoleCode>WK</RoleCode></Sender>' +
        `<Issuer><Id schemeId="0002">${SELLER.siren}</Id>`,
    )
  })
})
