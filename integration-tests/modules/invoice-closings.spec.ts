import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { INVOICE_MODULE } from "../../src/modules/invoice"
import { facts, issueWhole, noonOf } from "../support/invoice-facts"
import type InvoiceModuleService from "../../src/modules/invoice/service"

const MODULE = join(__dirname, "..", "..", "src", "modules", "invoice")

const CREDIT = { created_by: "user_1", reason: "Damaged" }

moduleIntegrationTestRunner<InvoiceModuleService>({
  moduleName: INVOICE_MODULE,
  resolve: MODULE,
  pathToMigrations: join(MODULE, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (text: string) => MikroOrmWrapper.getManager().getKnex().raw(text)

    /** Of 810 euros. */
    const invoice = (order: string, day: string) => issueWhole(service, facts(order), day)

    const closings = (period: "day" | "month" | "year") =>
      service.listMillesimeInvoiceClosings({ period }, { order: { position: "ASC" } })

    /** With triggers switched off, as a superuser can. */
    const attack = (text: string) =>
      sql(`begin; set local session_replication_role = replica; ${text}; commit`)

    describe("A closed day", () => {
      it("has what was invoiced less what was credited, and the perpetual total", async () => {
        const { id } = await invoice("order_1", "2026-11-28")
        await service.creditManually(id, { amount: 60 }, { ...CREDIT, now: noonOf("2026-11-29") })
        await invoice("order_2", "2026-11-29")
        expect(await service.close("2026-11-29", "2026-11-28", null)).toEqual({
          closed_on: "2026-11-29",
          count: 2,
        })
        const [first, second] = await closings("day")
        expect(first?.content).toMatchObject({
          totals: [{ currency_code: "eur", invoices: 1, credit_notes: 0, total: 810 }],
          taxes: [{ rate: 20, base: 675, amount: 135 }],
          perpetual: [{ currency_code: "eur", total: 810 }],
        })
        expect(second?.content).toMatchObject({
          totals: [{ invoices: 1, credit_notes: 1, subtotal: 625, tax_total: 125, total: 750 }],
          perpetual: [{ total: 1560 }],
        })
        expect(second).toMatchObject({ previous_hash: first?.hash, last_position: 3 })
      })

      it("gets no invoice and no credit note any more", async () => {
        const { id } = await invoice("order_1", "2026-11-28")
        await service.close("2026-11-28", "2026-11-28", null)
        const code = "invoice_day_closed"
        await expect(invoice("order_2", "2026-11-28")).rejects.toMatchObject({ code })
        const day = { ...CREDIT, now: noonOf("2026-11-28") }
        await expect(service.creditManually(id, { amount: 1 }, day)).rejects.toMatchObject({ code })
        await invoice("order_2", "2026-11-29")
        expect((await service.findInvoices({}, ALL, "2026-11-29")).count).toBe(2)
      })

      it("is closed once, of ten at once, while invoices are issued", async () => {
        await invoice("order_0", "2026-11-27")
        const issues = Array.from({ length: 10 }, (_, n) => invoice(`order_${n + 1}`, "2026-11-28"))
        const closes = Array.from({ length: 10 }, () =>
          service.close("2026-11-27", "2026-11-27", null),
        )
        await Promise.all([...issues, ...closes])
        expect(await closings("day")).toHaveLength(1)
        await service.close("2026-11-28", "2026-11-27", null)
        const days = await closings("day")
        expect(days.at(-1)?.content.totals).toMatchObject([{ invoices: 10, total: 8100 }])
        expect(await service.verify()).toMatchObject({ valid: true, closings: { count: 2 } })
      })

      it("ends a month and a year, which have the sums of their days", async () => {
        await invoice("order_1", "2026-11-30")
        await invoice("order_2", "2026-12-30")
        await invoice("order_3", "2026-12-31")
        await service.close("2027-01-01", "2026-11-29", null)
        const [november, december] = await closings("month")
        expect(november).toMatchObject({ from: "2026-11-01", to: "2026-11-30" })
        expect(december?.content).toMatchObject({
          totals: [{ invoices: 2, total: 1620 }],
          perpetual: [{ total: 2430 }],
        })
        const [year] = await closings("year")
        expect(year?.content.totals).toMatchObject([{ invoices: 3, total: 2430 }])
        expect((await closings("day")).map(({ to }) => to)).toHaveLength(34)
        expect(await service.verify()).toMatchObject({
          valid: true,
          closings: { count: 37, valid: true, first_invalid: null },
        })
      })
    })

    describe("Closings", () => {
      beforeEach(async () => {
        await invoice("order_1", "2026-11-27")
        await invoice("order_2", "2026-11-28")
        await service.close("2026-11-29", "2026-11-27", null)
      })

      it("can't be changed or deleted by SQL", async () => {
        for (const text of [
          `update millesime_invoice_closing set last_position = 9`,
          `delete from millesime_invoice_closing`,
          `truncate millesime_invoice_closing`,
        ]) {
          await expect(sql(text)).rejects.toThrow(/never changed/)
        }
      })

      it.each([
        [
          "a changed total",
          `update millesime_invoice_closing set content = jsonb_set(content, '{totals,0,total}', '1') where position = 2`,
          2,
        ],
        ["a removed one", `delete from millesime_invoice_closing where position = 2`, 2],
        ["a removed last one", `delete from millesime_invoice_closing where position = 3`, 3],
        [
          "an invoice of less than it was",
          `update millesime_invoice set total = 1 where position = 2`,
          2,
        ],
        [
          "an invoice of another day",
          `update millesime_invoice set issued_on = '2026-11-29' where position = 2`,
          2,
        ],
      ])("tell of %s", async (_, text, position) => {
        await attack(text)
        expect(await service.verify()).toMatchObject({
          valid: false,
          closings: { valid: false, first_invalid: position },
        })
      })
    })
  },
})

const ALL = { limit: 100, offset: 0, order: { field: "position", direction: "asc" } } as const
