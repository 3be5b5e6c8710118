import { join } from "node:path"
import { BigNumber } from "@medusajs/framework/utils"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { INVOICE_MODULE } from "../../src/modules/invoice"
import { draft } from "../../src/modules/invoice/invoice.spec.support"
import type InvoiceModuleService from "../../src/modules/invoice/service"
import type { Movement, NewInvoice } from "../../src/modules/invoice/service"
import type { InvoiceDraft } from "../../src/modules/invoice/types"

const MODULE = join(__dirname, "..", "..", "src", "modules", "invoice")

const TODAY = "2026-11-30"

const anInvoice = (order: string, overrides: Partial<InvoiceDraft> = {}): NewInvoice => ({
  draft: draft({ order_number: order, ...overrides }),
  cause: "order",
  cause_id: order,
  order_id: order,
  customer_id: "cus_claire",
  company_id: "comp_ormes",
  created_by: null,
})

const movement = (kind: Movement["kind"], source_id: string, amount: number): Movement => ({
  kind,
  source_id,
  amount,
  occurred_at: new Date("2026-11-30T10:00:00Z"),
})

const PAGE = { limit: 20, offset: 0, order: { field: "position", direction: "asc" } } as const

moduleIntegrationTestRunner<InvoiceModuleService>({
  moduleName: INVOICE_MODULE,
  resolve: MODULE,
  pathToMigrations: join(MODULE, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (text: string) => MikroOrmWrapper.getManager().getKnex().raw(text)

    const invoice = async (order = "order_1", overrides: Partial<InvoiceDraft> = {}) =>
      service.issue(anInvoice(order, overrides))

    const numbers = async () => {
      const { rows } = await service.findInvoices({}, { ...PAGE, limit: 100 }, TODAY)
      return rows.map(({ number }) => number)
    }

    const status = async (id: string, today = TODAY) => {
      const { rows } = await service.findInvoices({ id: [id] }, PAGE, today)
      return rows[0]
    }

    describe("Numbers of invoices", () => {
      it("have neither gaps nor duplicates, of fifty at once, some of which fail", async () => {
        const broken = { net_days: Number.NaN, total: "much" as unknown as number }
        const results = await Promise.allSettled(
          Array.from({ length: 50 }, (_, n) => invoice(`order_${n}`, n % 5 === 0 ? broken : {})),
        )
        expect(results.filter(({ status: s }) => s === "fulfilled")).toHaveLength(40)
        const expected = Array.from(
          { length: 40 },
          (_, n) => `FA-2026-${String(n + 1).padStart(6, "0")}`,
        )
        expect(await numbers()).toEqual(expected)
        expect(await service.verify()).toEqual({ count: 40, valid: true, first_invalid: null })
      })

      it("are one for a cause that is given ten times at once", async () => {
        const issued = await Promise.all(Array.from({ length: 10 }, () => invoice()))
        expect(new Set(issued.map(({ id }) => id)).size).toBe(1)
        expect(issued.filter(({ is_new }) => is_new)).toHaveLength(1)
        await invoice("order_2")
        expect(await numbers()).toEqual(["FA-2026-000001", "FA-2026-000002"])
      })

      it("follow the order of days, and begin anew each year", async () => {
        await invoice("order_1", { issued_on: "2026-11-30" })
        await expect(invoice("order_2", { issued_on: "2026-11-29" })).rejects.toMatchObject({
          code: "invoice_date_before_last",
        })
        await invoice("order_3", { issued_on: "2027-01-01" })
        await invoice("order_4", { issued_on: "2026-12-31" })
        expect(await numbers()).toEqual(["FA-2026-000001", "FA-2027-000001", "FA-2026-000002"])
      })
    })

    it("seals what the database gives back, of whatever class a value was", async () => {
      const [line] = draft().lines
      const quantity = new BigNumber(3) as unknown as number
      await invoice("order_1", { lines: line ? [{ ...line, quantity }] : [] })
      expect(await service.verify()).toEqual({ count: 1, valid: true, first_invalid: null })
    })

    describe("What was issued", () => {
      beforeEach(async () => {
        for (const order of ["order_1", "order_2", "order_3"]) await invoice(order)
        const { rows } = await service.findInvoices({}, PAGE, TODAY)
        const [first] = rows
        await service.recordMovements(first?.id ?? "", [movement("payment", "capt_1", 810)], TODAY)
        await service.file(first?.id ?? "")
      })

      it.each([
        "update millesime_invoice set number = 'FA-2026-000009'",
        "update millesime_invoice set deleted_at = now()",
        "delete from millesime_invoice where position = 3",
        "truncate millesime_invoice",
        "delete from millesime_invoice_entry",
        "update millesime_invoice_entry set amount = 1",
        "truncate millesime_invoice_entry, millesime_invoice",
        "update millesime_invoice_file set sha256 = ''",
        "delete from millesime_invoice_file",
      ])("is kept by the database itself: %s", async (attack) => {
        await expect(sql(attack)).rejects.toThrow("never changed or deleted")
      })

      it.each([
        ["a total", "update millesime_invoice set total = 1 where position = 2", 2],
        [
          "its words",
          `update millesime_invoice set content = jsonb_set(content, '{lines,0,title}', '"Wine"') where position = 2`,
          2,
        ],
        ["a buyer", "update millesime_invoice set customer_id = 'cus_other' where position = 3", 3],
        ["the last one", "delete from millesime_invoice where position = 3", 3],
        ["the first one", "delete from millesime_invoice where position = 1", 1],
        [
          "their order",
          "update millesime_invoice set position = 5 - position where position > 1",
          2,
        ],
      ])(
        "and verified: who gets around it to change %s is found out",
        async (_, attack, position) => {
          await sql(
            `begin; alter table millesime_invoice disable trigger user; drop index "IDX_millesime_invoice_position_unique"; ${attack}; commit;`,
          )
          expect(await service.verify()).toEqual({
            count: 3,
            valid: false,
            first_invalid: position,
          })
        },
      )

      it("has one file, the same bytes ever after", async () => {
        const [{ id } = { id: "" }] = await service.listMillesimeInvoices({ order_id: "order_2" })
        const files = await Promise.all([service.file(id), service.file(id), service.file(id)])
        expect(files[1].pdf.equals(files[0].pdf)).toBe(true)
        expect(files[2].pdf.equals(files[0].pdf)).toBe(true)
        expect(files[0].pdf.includes("pdfaid:part>3")).toBe(true)
      })
    })

    describe("The ledger of an invoice", () => {
      it.each<[string, Movement[], number[], string]>([
        ["nothing", [], [], "open"],
        ["a part", [movement("payment", "capt_1", 300)], [], "partly_paid"],
        [
          "all",
          [movement("payment", "capt_1", 300), movement("payment", "capt_2", 510)],
          [],
          "paid",
        ],
        [
          "all, with a refund",
          [movement("payment", "capt_1", 810), movement("refund", "ref_1", 40)],
          [40],
          "partly_credited",
        ],
        [
          "all, and it was refunded",
          [movement("payment", "capt_1", 810), movement("refund", "ref_1", 810)],
          [810],
          "credited",
        ],
        [
          "too much, which was refunded",
          [movement("payment", "capt_1", 900), movement("refund", "ref_1", 90)],
          [],
          "paid",
        ],
        [
          "too much, and more was refunded",
          [movement("payment", "capt_1", 900), movement("refund", "ref_1", 100)],
          [10],
          "partly_credited",
        ],
      ])("of which %s was paid", async (_, movements, credits, expected) => {
        const { id } = await invoice()
        const notes = await service.recordMovements(id, movements, TODAY)
        expect(await service.recordMovements(id, movements, TODAY)).toEqual([])
        const { rows } = await service.findInvoices(
          { id: notes.map((note) => note.id) },
          PAGE,
          TODAY,
        )
        expect(rows.map(({ content }) => content.total)).toEqual(credits)
        expect((await status(id))?.status).toBe(expected)
        expect((await status(id))?.balance).toBe(
          expected === "partly_paid" ? 510 : expected === "open" ? 810 : 0,
        )
      })

      it("is overdue the day after the last day to pay", async () => {
        const { id } = await invoice()
        expect((await status(id, "2026-12-30"))?.status).toBe("open")
        expect((await status(id, "2026-12-31"))?.status).toBe("overdue")
        const { count } = await service.findInvoices({ status: ["overdue"] }, PAGE, "2026-12-31")
        expect(count).toBe(1)
      })

      it("never credits more than the invoice, of twenty refunds at once, each twice", async () => {
        const { id } = await invoice()
        await service.recordMovements(id, [movement("payment", "capt_1", 810)], TODAY)
        const refunds = Array.from({ length: 20 }, (_, n) => movement("refund", `ref_${n}`, 50))
        await Promise.allSettled(
          [...refunds, ...refunds].map((one) => service.recordMovements(id, [one], TODAY)),
        )
        const one = await status(id)
        expect(one).toMatchObject({ status: "credited", credited_total: 810, paid_total: -190 })
        const notes = await service.listMillesimeInvoices({ corrects_id: id })
        const taxes = notes.map(({ content: { tax_total } }) => tax_total * 100)
        expect(Math.round(taxes.reduce((sum, tax) => sum + tax, 0))).toBe(13_500)
        expect(await service.verify()).toMatchObject({ valid: true, count: notes.length + 1 })
      })

      it("credits a return once, whether it or its refund comes first", async () => {
        const goods = {
          id: "ret_1",
          since: new Date("2026-11-30"),
          lines: [{ id: "line_1", quantity: 1 }],
        }
        const early = await invoice("order_1")
        const paid = [movement("payment", "capt_1", 810), movement("refund", "ref_1", 234)]
        await service.recordMovements(early.id, paid, TODAY)
        expect(await service.creditReturn(early.id, goods, TODAY)).toBeUndefined()
        expect((await status(early.id))?.credited_total).toBe(234)

        const late = await invoice("order_2")
        const returned = { ...goods, id: "ret_2" }
        expect(await service.creditReturn(late.id, returned, TODAY)).toMatchObject({
          kind: "credit_note",
        })
        expect(await service.creditReturn(late.id, returned, TODAY)).toBeUndefined()
        const more = [movement("payment", "capt_2", 810), movement("refund", "ref_2", 234)]
        expect(await service.recordMovements(late.id, more, TODAY)).toEqual([])
        expect((await status(late.id))?.credited_total).toBe(234)
      })

      it("credits all of a canceled order once, also when its refund comes later", async () => {
        const { id } = await invoice()
        await service.recordMovements(id, [movement("payment", "capt_1", 810)], TODAY)
        await Promise.all([1, 2, 3].map(() => service.creditRest(id, "order_1", TODAY)))
        await service.recordMovements(id, [movement("refund", "ref_1", 810)], TODAY)
        expect(await status(id)).toMatchObject({ status: "credited", balance: 0 })
        expect(await numbers()).toEqual(["FA-2026-000001", "AV-2026-000001"])
      })

      it("credits what staff say, and no more than is left", async () => {
        const { id } = await invoice()
        const meta = { issued_on: TODAY, created_by: "user_1", reason: "Damaged" }
        await service.creditManually(id, { lines: [{ id: "line_1", quantity: 2 }] }, meta)
        await expect(service.creditManually(id, { amount: 342.01 }, meta)).rejects.toMatchObject({
          code: "invoice_credit_too_high",
          params: { left: 342 },
        })
        await service.creditManually(id, { amount: 342 }, meta)
        expect((await status(id))?.status).toBe("credited")
      })
    })
  },
})
