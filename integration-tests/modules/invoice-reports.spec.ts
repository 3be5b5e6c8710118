import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { INVOICE_MODULE } from "../../src/modules/invoice"
import { orderLine } from "../../src/modules/invoice/invoice.spec.support"
import { facts, issueWhole, noonOf } from "../support/invoice-facts"
import type InvoiceModuleService from "../../src/modules/invoice/service"
import type { Situation, VatCategory } from "../../src/modules/invoice/types"

const MODULE = join(__dirname, "..", "..", "src", "modules", "invoice")

const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" }

const PAGE = { limit: 20, offset: 0, order: { field: "position", direction: "asc" } } as const

moduleIntegrationTestRunner<InvoiceModuleService>({
  moduleName: INVOICE_MODULE,
  resolve: MODULE,
  pathToMigrations: join(MODULE, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    let count = 0

    const sale = async (
      situation: Situation,
      country_code: string,
      { rate = 20, category = "S" }: { rate?: number; category?: VatCategory } = {},
      day = "2026-11-30",
    ) => {
      const order = `order_${(count += 1)}`
      const line = {
        ...orderLine({
          quantity: 1,
          subtotal: 100,
          tax_total: rate,
          tax_rate: rate,
          vat_category: category,
          mention: category === "S" ? null : "Exemption",
        }),
        is_freight: false,
      }
      const { buyer } = facts(order).terms
      const shipping_address = { ...buyer.billing_address, country_code }
      const terms = { situation, buyer: { ...buyer, shipping_address } }
      const supplied = {
        id: `ful_${order}`,
        at: noonOf(day),
        address: null,
        lines: [{ id: line.id, quantity: 1 }],
      }
      const charged = { lines: [line], total: 100 + rate, supplies: [supplied] }
      return issueWhole(service, facts(order, charged, terms), day)
    }

    const credit = (id: string, amount: number, day: string) =>
      service.creditManually(
        id,
        { amount },
        { now: noonOf(day), created_by: "user_1", reason: "x" },
      )

    const shown = (
      groups: { country_code: string; base: number; amount: number; count: number }[],
    ) => groups.map(({ country_code, base, amount, count: n }) => [country_code, base, amount, n])

    describe("The VAT of a period", () => {
      it("is by country, Monaco being France, and Northern Ireland not Great Britain", async () => {
        await sale("french_consumer", "fr")
        await sale("eu_consumer", "mc")
        await sale("eu_consumer", "de", { rate: 19 })
        await sale("eu_consumer", "gb")
        await sale("export_consumer", "gb", { rate: 0, category: "G" })
        const groups = await service.sumTaxes(NOVEMBER)
        expect(shown(groups).toSorted()).toEqual([
          ["DE", 100, 19, 1],
          ["FR", 100, 20, 1],
          ["FR", 100, 20, 1],
          ["GB", 100, 0, 1],
          ["XI", 100, 20, 1],
        ])
        expect(await service.sumTaxes({ from: "2026-10-01", to: "2026-10-31" })).toEqual([])
      })

      it("is less what was credited, on the day of the credit note", async () => {
        const { id } = await sale("french_consumer", "fr", {}, "2026-11-02")
        await credit(id, 60, "2026-11-05")
        const groups = await service.sumTaxes(NOVEMBER)
        expect(groups.map(({ day, base, amount }) => [day, base, amount])).toEqual([
          ["2026-11-02", 100, 20],
          ["2026-11-05", -50, -10],
        ])
      })

      it("has a deposit once, with its own invoice and not with the final one", async () => {
        const { order, ...others } = facts("order_deposit")
        const paid = {
          kind: "payment" as const,
          source_id: "capt_1",
          amount: 243,
          occurred_at: noonOf("2026-11-27"),
        }
        const supplied = {
          id: "ful_1",
          at: noonOf("2026-11-28"),
          address: null,
          lines: [{ id: "line_1", quantity: 3 }],
        }
        const issueDue = (more: object, day: string) =>
          service.invoiceOrder(
            { ...others, order: { ...order, movements: [paid], ...more } },
            { policy: "fulfillment", now: noonOf(day), created_by: null },
          )
        await issueDue({}, "2026-11-27")
        await issueDue({ supplies: [supplied] }, "2026-11-28")
        const groups = await service.sumTaxes(NOVEMBER)
        expect(groups.map(({ day, base, amount }) => [day, base, amount])).toEqual([
          ["2026-11-27", 202.5, 40.5],
          ["2026-11-28", 472.5, 94.5],
        ])
        const [totals] = await service.sumInvoices({}, "2026-11-30")
        expect(totals).toMatchObject({ count: 2, subtotal: 675, tax_total: 135, total: 810 })
        await service.close("2026-11-29", "2026-11-27", null)
        const [, last] = await service.listMillesimeInvoiceClosings(
          { period: "day" },
          { order: { position: "ASC" } },
        )
        expect(last?.content).toMatchObject({
          totals: [{ invoices: 1, total: 567 }],
          perpetual: [{ total: 810 }],
        })
        expect(await service.verify()).toMatchObject({ valid: true })
      })

      it("leads to the invoices that it is of", async () => {
        await sale("french_consumer", "fr")
        const german = await sale("eu_consumer", "de", { rate: 19 })
        const find = async (filters: Parameters<typeof service.findInvoices>[0]) =>
          (await service.findInvoices(filters, PAGE, "2026-11-30")).rows.map(({ id }) => id)
        expect(await find({ country_code: "DE" })).toEqual([german.id])
        expect(await find({ tax_rate: 19, vat_category: "S" })).toEqual([german.id])
        expect(await find({ situation: ["eu_consumer"], tax_rate: 20 })).toEqual([])
        expect(await find({ tax_rate: 20, country_code: "FR" })).toHaveLength(1)
      })
    })

    describe("An e-report", () => {
      it("is IN at first, the same while nothing changes, and RE after a late credit note", async () => {
        const { id } = await sale("french_consumer", "fr", {}, "2026-11-02")
        const first = await service.createEReport(NOVEMBER, "user_1")
        expect(first).toMatchObject({ kind: "IN", version: 0 })
        const again = await Promise.all(
          [1, 2, 3].map(() => service.createEReport(NOVEMBER, "user_1")),
        )
        expect(new Set(again.map((one) => one.id))).toEqual(new Set([first.id]))

        await credit(id, 60, "2026-11-30")
        const late = await service.createEReport(NOVEMBER, "user_1")
        expect(late).toMatchObject({ kind: "RE", version: 1 })
        expect(late.content.days).toHaveLength(2)
        const [kept] = await service.listMillesimeEReports({ id: first.id })
        expect(kept?.content.days).toHaveLength(1)
      })

      it("has each sale abroad to a company by itself, and none between French companies", async () => {
        const { number } = await sale("eu_company", "de", { rate: 0, category: "K" })
        await sale("french_company", "fr")
        const { days, invoices } = await service.previewEReport(NOVEMBER)
        expect(days).toEqual([])
        expect(invoices.map((one) => one.number)).toEqual([number])
      })

      it("can't be changed or deleted, also not by SQL", async () => {
        const { id } = await service.createEReport(NOVEMBER, null)
        const sql = (text: string) => MikroOrmWrapper.getManager().getKnex().raw(text)
        await expect(sql(`update millesime_e_report set kind = 'RE'`)).rejects.toThrow(
          /never changed/,
        )
        await expect(sql(`delete from millesime_e_report where id = '${id}'`)).rejects.toThrow(
          /never changed/,
        )
      })
    })
  },
})
