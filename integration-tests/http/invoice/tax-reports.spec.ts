import type { AdminInvoiceView } from "../../../src/contracts/invoice"
import { buy } from "../../support/checkout"
import { aVariant } from "../../support/quotes"
import { describeShop } from "../../support/shop"

const DAY_MS = 86_400_000

const dayAt = (offset: number) => new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10)

/** Whatever the hour in Paris. */
const PERIOD = { from: dayAt(-1), to: dayAt(1) }

describeShop("Staff read the VAT", ({ anonymous, staff }) => {
  let invoice: AdminInvoiceView

  beforeAll(async () => {
    const { variantId } = await aVariant(staff())
    const { id } = await buy(anonymous(), variantId, 2)
    const issued = await staff().call("adminIssueInvoice", { params: { id }, body: {} })
    if (!issued.invoice) throw new Error("nothing was issued")
    invoice = issued.invoice
  })

  it("by rate and by country, to the cent of the invoices, and down to each of them", async () => {
    const { tax_report: report } = await staff().call("adminGetTaxReport", { query: PERIOD })
    const sums = { base: invoice.subtotal, amount: invoice.tax_total, count: 1 }
    expect(report.by_rate).toMatchObject([
      { currency_code: "eur", situation: "french_consumer", rate: 20, category: "S", ...sums },
    ])
    expect(report.by_country).toMatchObject([{ country_code: "FR", rate: 20, ...sums }])
    const { invoices } = await staff().call("adminListInvoices", {
      query: { country_code: "FR", tax_rate: 20, situation: "french_consumer" },
    })
    expect(invoices.map(({ number }) => number)).toEqual([invoice.number])
    const none = await staff().call("adminListInvoices", { query: { country_code: "DE" } })
    expect(none.count).toBe(0)
  })

  it("that the one-stop shop declares: none of what is sold at home", async () => {
    const { oss_report } = await staff().call("adminGetOssReport", {
      query: { quarter: "2026-Q4" },
    })
    expect(oss_report).toMatchObject({ from: "2026-10-01", to: "2026-12-31", rows: [], totals: [] })
    await staff().refusal("adminGetOssReport", { query: { quarter: "2026-Q5" } })
  })

  it("that is reported, once the period is over, and download it", async () => {
    const early = await staff().refusal("adminCreateEReport", { body: PERIOD })
    expect(early.code).toBe("e_report_period_not_over")
    const { preview } = await staff().call("adminPreviewEReport", { query: PERIOD })
    expect(preview.days).toMatchObject([{ category: "TLB1", base: invoice.subtotal, count: 1 }])
    const body = { from: "2026-10-01", to: "2026-10-31" }
    const { e_report: report } = await staff().call("adminCreateEReport", { body })
    expect(report).toMatchObject({ kind: "IN", version: 0, content: { days: [], invoices: [] } })
    expect(report.created_by).toMatch(/^user_/)
    const { e_reports } = await staff().call("adminListEReports")
    expect(e_reports.map(({ id }) => id)).toEqual([report.id])
    const { content, headers } = await staff().download("adminGetEReportXml", {
      params: { id: report.id },
    })
    expect(headers.get("content-type")).toBe("application/xml")
    expect(content.toString()).toContain("<TypeCode>IN</TypeCode>")
  })

  it("and close the days that are over, once, which the verification covers", async () => {
    const early = await staff().refusal("adminCloseInvoices", { body: { until: PERIOD.to } })
    expect(early.code).toBe("invoice_day_not_over")
    const first = await staff().call("adminCloseInvoices", { body: {} })
    const again = await staff().call("adminCloseInvoices", { body: {} })
    expect(again).toEqual({ closed_on: first.closed_on, count: 0 })
    const { invoice_closings, count } = await staff().call("adminListInvoiceClosings")
    expect(count).toBe(first.count)
    expect(invoice_closings.every(({ totals }) => totals.length === 0)).toBe(true)
    expect(await staff().call("adminVerifyInvoices")).toMatchObject({
      count: 1,
      valid: true,
      closings: { count, valid: true },
    })
  })

  it("not of an unknown report", async () => {
    const { code } = await staff().refusal("adminGetEReportXml", { params: { id: "erep_x" } })
    expect(code).toBe("not_found")
  })
})
