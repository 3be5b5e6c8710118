import { Modules } from "@medusajs/framework/utils"
import iconv from "iconv-lite"
import type { AdminInvoiceView } from "../../../src/contracts/invoice"
import { reconcileRecentInvoices } from "../../../src/workflows/invoice/reconcile-invoices"
import { buy } from "../../support/checkout"
import { tableOf } from "../../support/imports"
import { aVariant } from "../../support/quotes"
import { describeShop } from "../../support/shop"
import { filesOfZip } from "../../../src/shared/zip.spec.support"

type Order = { id: string; total: number; payment_collections: { payments: { id: string }[] }[] }

const DAY_MS = 86_400_000

const day = (offset = 0) => new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10)

/** Whatever the hour in Paris. */
const PERIOD = { from: day(-1), to: day(1) }

describeShop("Staff export invoices", ({ anonymous, container, staff }) => {
  const paidOrder = async (): Promise<Order> => {
    const { variantId } = await aVariant(staff())
    const { id } = await buy(anonymous(), variantId, 2)
    const { order } = await staff().succeed<{ order: Order }>(
      "GET",
      `/admin/orders/${id}?fields=id,total,payment_collections.payments.id`,
    )
    await payments().capturePayment({ payment_id: paymentOf(order) })
    return order
  }

  const payments = () => container().resolve(Modules.PAYMENT)

  const paymentOf = ({ payment_collections }: Order) =>
    payment_collections[0]?.payments[0]?.id ?? ""

  /** An invoice that was paid, and a credit note of 12 euros that was refunded. */
  const anInvoiceAndItsCredit = async () => {
    const order = await paidOrder()
    await payments().refundPayment({ payment_id: paymentOf(order), amount: 12 })
    await reconcileRecentInvoices(container())
    const { invoices } = await staff().call("adminListInvoices", {
      query: { order_id: order.id, order: "position" },
    })
    const [issued, credit] = invoices
    if (!issued || !credit) throw new Error("not both were issued")
    return { invoice: issued, note: credit }
  }

  const exported = (query: Record<string, string>) =>
    staff().download("adminExportInvoices", { query: { ...PERIOD, ...query } })

  let invoice: AdminInvoiceView
  let note: AdminInvoiceView

  beforeAll(async () => {
    ;({ invoice, note } = await anInvoiceAndItsCredit())
  })

  it("as entries that balance: sales, credits, payments and refunds", async () => {
    const { content, headers } = await exported({ format: "fec" })
    const name = `732829320FEC${PERIOD.to.replaceAll("-", "")}.txt`
    expect(headers.get("content-disposition")).toBe(`attachment; filename="${name}"`)
    const [head = "", ...lines] = iconv.decode(content, "ISO-8859-15").trimEnd().split("\r\n")
    expect(head.split("\t")).toHaveLength(18)
    const columns = head.split("\t")
    const rows = lines.map((line) =>
      Object.fromEntries(line.split("\t").map((cell, index) => [columns[index] ?? "", cell])),
    )
    const sumOf = (column: string, where: (row: Record<string, string>) => boolean) =>
      rows
        .filter(where)
        .reduce((sum, row) => sum + Math.round(Number(row[column]?.replace(",", ".")) * 100), 0)
    const of = (reference: string) => (row: Record<string, string>) => row.PieceRef === reference
    for (const one of [invoice, note]) {
      expect(sumOf("Debit", of(one.number))).toBe(Math.round(one.total * 100))
      expect(sumOf("Credit", of(one.number))).toBe(Math.round(one.total * 100))
    }
    const isCustomers = ({ CompteNum }: Record<string, string>) => CompteNum === "411000"
    const owed = sumOf("Debit", isCustomers) - sumOf("Credit", isCustomers)
    expect(owed).toBe(0)
    expect(sumOf("Debit", ({ CompteNum }) => CompteNum === "512000")).toBe(
      Math.round(invoice.total * 100),
    )
    expect(
      new Set(rows.map(({ JournalCode, EcritureNum }) => `${JournalCode}${EcritureNum}`)),
    ).toEqual(new Set(["VE1", "VE2", "BQ1", "BQ2"]))
  })

  it("with the sums of all that a filter finds", async () => {
    const sumsOf = async (query: Record<string, string | Record<string, string>>) =>
      (await staff().call("adminSumInvoices", { query })).totals
    const [sums, ...others] = await sumsOf({})
    expect(others).toEqual([])
    expect(sums).toMatchObject({ currency_code: "eur", count: 2, open: 0 })
    expect(sums?.total).toBeCloseTo(invoice.total - 12, 6)
    expect(sums?.tax_total).toBeCloseTo(invoice.tax_total - note.tax_total, 6)
    expect(await sumsOf({ kind: "credit_note" })).toMatchObject([{ total: -12, tax_total: -2 }])
    expect(await sumsOf({ issued_on: { $gte: PERIOD.from }, q: invoice.number })).toMatchObject([
      { count: 1, total: invoice.total },
    ])
    expect(await sumsOf({ issued_on: { $lte: "2020-12-31" } })).toEqual([])
    expect(await sumsOf({ overdue: "true" })).toEqual([])
  })

  it.each(["csv", "xlsx"])("as a table of rates (%s) in their language", async (format) => {
    const { content } = await exported({ format, locale: "fr-FR" })
    const { rows } = await tableOf(content)
    const number = (text = "") => Number(text.replace(",", "."))
    expect(rows.map((row) => [row["Numéro"], row.Type, number(row.TTC)])).toEqual([
      [invoice.number, "Facture", invoice.total],
      [note.number, "Avoir", -12],
    ])
    expect(number(rows[1]?.TVA)).toBe(-2)
  })

  it("as their documents, with an index", async () => {
    const { content } = await exported({ format: "zip", locale: "en-US" })
    const files = await filesOfZip(content)
    expect(Object.keys(files)).toEqual([`${invoice.number}.pdf`, `${note.number}.pdf`, "index.csv"])
    const document = await staff().download("adminGetInvoiceDocument", {
      params: { id: invoice.id },
    })
    expect(files[`${invoice.number}.pdf`]?.equals(document.content)).toBe(true)
    const index = files["index.csv"]?.toString() ?? ""
    expect(index).toContain("File,Number,Issued on,Buyer,Gross,SHA-256")
    expect(index).toMatch(new RegExp(`${note.number}.*,-12,[0-9a-f]{64}`))
  })

  it("of a period without any: files that say so", async () => {
    const none = { from: "2020-01-01", to: "2020-12-31" }
    const { content } = await exported({ format: "fec", ...none })
    expect(content.toString().trimEnd().split("\r\n")).toHaveLength(1)
    const files = await filesOfZip((await exported({ format: "zip", ...none })).content)
    expect(Object.keys(files)).toEqual(["index.csv"])
  })

  it.each([
    [
      "a period that ends before it begins",
      { from: "2026-02-01", to: "2026-01-31", format: "csv" },
    ],
    ["an unknown format", { ...PERIOD, format: "pdf" }],
    ["no period", { format: "csv" }],
  ])("not for %s", async (_, query) => {
    const { status } = await staff().request(
      "GET",
      `/admin/invoice-exports?${new URLSearchParams(query as Record<string, string>).toString()}`,
    )
    expect(status).toBe(400)
  })
})
