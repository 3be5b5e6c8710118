import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { BigNumber } from "@medusajs/framework/utils"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { INVOICE_MODULE } from "../../src/modules/invoice"
import { facts } from "../support/invoice-facts"
import { chargedLines, draft } from "../../src/modules/invoice/invoice.spec.support"
import type { Movement, OrderState } from "../../src/modules/invoice/rules/plan"
import type InvoiceModuleService from "../../src/modules/invoice/service"
import type { Issued, OrderFacts, InvoicingPolicy } from "../../src/modules/invoice/service"

const MODULE = join(__dirname, "..", "..", "src", "modules", "invoice")

const TODAY = "2026-11-30"
const NOW = new Date(`${TODAY}T12:00:00Z`)

const ROOT = join(__dirname, "..", "..")
const WORKER = join(ROOT, "integration-tests", "support", "invoice-worker.ts")

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
  testSuite: ({ service, MikroOrmWrapper, dbConfig }) => {
    const sql = (text: string) => MikroOrmWrapper.getManager().getKnex().raw(text)

    const issueDue = (
      order: OrderFacts,
      { policy = "whole", now = NOW }: { policy?: InvoicingPolicy; now?: Date } = {},
    ): Promise<Issued[]> => service.invoiceOrder(order, { policy, now, created_by: null })

    const invoice = async (id = "order_1", order: Partial<OrderState> = {}): Promise<Issued> => {
      const [issued] = await issueDue(facts(id, order))
      if (!issued) throw new Error("nothing was issued")
      return issued
    }

    const later = (id: string, order: Partial<OrderState>) => issueDue(facts(id, order))

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
        // The database refuses it, when it has given a number already.
        const broken = { po_number: "\u0000" }
        const results = await Promise.allSettled(
          Array.from({ length: 50 }, (_, n) =>
            issueDue(facts(`order_${n}`, {}, n % 5 === 0 ? broken : {})),
          ),
        )
        expect(results.filter(({ status: s }) => s === "fulfilled")).toHaveLength(40)
        const expected = Array.from(
          { length: 40 },
          (_, n) => `FA-2026-${String(n + 1).padStart(6, "0")}`,
        )
        expect(await numbers()).toEqual(expected)
        expect(await service.verify()).toMatchObject({
          count: 40,
          valid: true,
          first_invalid: null,
        })
      })

      it("are the same of two processes that issue the same fifty, and refund the same twenty times", async () => {
        const work = () =>
          promisify(execFile)(process.execPath, ["-r", "ts-node/register", WORKER], {
            cwd: ROOT,
            env: {
              ...process.env,
              DATABASE_URL: dbConfig.clientUrl,
              TS_NODE_TRANSPILE_ONLY: "true",
            },
          })
        const outcomes = await Promise.all([work(), work()])
        const failed = outcomes.map(({ stdout }) => JSON.parse(stdout) as { failed: number })
        expect(failed).toEqual([{ failed: 10 }, { failed: 10 }])
        const rows = await service.listMillesimeInvoices({ kind: "invoice" }, { take: 100 })
        const expected = Array.from(
          { length: 40 },
          (_, n) => `FA-2026-${String(n + 1).padStart(6, "0")}`,
        )
        expect(rows.map(({ number }) => number).toSorted()).toEqual(expected)
        const [refunded] = await service.listMillesimeInvoices({
          order_id: "order_1",
          kind: "invoice",
        })
        expect(await status(refunded?.id ?? "")).toMatchObject({
          credited_total: 810,
          paid_total: -190,
        })
        const notes = await service.listMillesimeInvoices(
          { corrects_id: refunded?.id },
          { take: 100 },
        )
        expect(notes).toHaveLength(17)
        expect(await service.verify()).toMatchObject({ count: 57, valid: true })
      })

      it("are one for an order that is invoiced ten times at once", async () => {
        const issued = await Promise.all(
          Array.from({ length: 10 }, () => issueDue(facts("order_1"))),
        )
        expect(issued.flat()).toHaveLength(1)
        await invoice("order_2")
        expect(await numbers()).toEqual(["FA-2026-000001", "FA-2026-000002"])
      })

      it("follow the order of days, and begin anew each year", async () => {
        const on = (day: string, id: string) =>
          issueDue(facts(id), { now: new Date(`${day}T12:00:00Z`) })
        await on("2026-11-30", "order_1")
        await expect(on("2026-11-29", "order_2")).rejects.toMatchObject({
          code: "invoice_date_before_last",
        })
        await on("2027-01-01", "order_3")
        await on("2026-12-31", "order_4")
        expect(await numbers()).toEqual(["FA-2026-000001", "FA-2027-000001", "FA-2026-000002"])
      })

      it("aren't taken by what lacks something that the law wants", async () => {
        const { company, ...buyer } = draft().buyer
        const unknown = { ...buyer, company: company && { ...company, siren: null } }
        await expect(issueDue(facts("order_1", {}, { buyer: unknown }))).rejects.toMatchObject({
          code: "invoice_incomplete",
          params: { fields: "buyer.company.siren" },
        })
        await invoice("order_2")
        expect(await numbers()).toEqual(["FA-2026-000001"])
      })
    })

    it("in another currency has the VAT in euros, its credit note too, and isn't issued without the rate", async () => {
      const order = facts("order_1", { currency_code: "usd" }, { currency_code: "usd" })
      await expect(issueDue(order)).rejects.toMatchObject({ params: { fields: "euro_rate" } })
      const euro_rate = { rate: 1.0834, day: TODAY }
      const [issued] = await issueDue({ ...order, euro_rate })
      const movements = [movement("payment", "capt_1", 810), movement("refund", "ref_1", 81)]
      const [note] = await issueDue({
        ...order,
        euro_rate: { rate: 2, day: TODAY },
        order: { ...order.order, movements },
      })
      const vats = await Promise.all(
        [issued, note].map(async (one) => (await status(one?.id ?? ""))?.content.euro_vat),
      )
      expect(vats).toEqual([
        { ...euro_rate, amount: 124.61 },
        { ...euro_rate, amount: 12.46 },
      ])
      const { xml } = await service.file(issued?.id ?? "")
      expect(xml).toContain('<ram:TaxTotalAmount currencyID="EUR">124.61</ram:TaxTotalAmount>')
    })

    it("leaves an order alone whose facts are older than those it was invoiced by", async () => {
      const [line, freight] = chargedLines()
      if (!line || !freight) throw new Error("no lines")
      await invoice("order_1")
      const lines = [{ ...line, quantity: 4, subtotal: 780, tax_total: 156 }, freight]
      expect(await later("order_1", { version: 2, lines, total: 1044 })).toHaveLength(1)
      expect(await later("order_1", {})).toEqual([])
      expect(await numbers()).toEqual(["FA-2026-000001", "FA-2026-000002"])
    })

    it("seals what the database gives back, of whatever class a value was", async () => {
      const net_days = new BigNumber(30) as unknown as number
      await issueDue(facts("order_1", {}, { net_days }))
      expect(await service.verify()).toMatchObject({ count: 1, valid: true, first_invalid: null })
    })

    describe("A deposit", () => {
      const deposit = movement("payment", "capt_1", 243)
      const supplies = [
        {
          id: "ful_1",
          at: new Date("2026-11-30T11:00:00Z"),
          address: null,
          lines: [{ id: "line_1", quantity: 3 }],
        },
      ]

      it("has a number of its own series, and is deducted by the final invoice", async () => {
        const policy = "fulfillment"
        await issueDue(facts("order_1", { movements: [deposit] }), { policy })
        await issueDue(facts("order_1", { movements: [deposit], supplies }), { policy })
        expect(await numbers()).toEqual(["AC-2026-000001", "FA-2026-000001"])
        const [first, final] = await service.listMillesimeInvoices(
          {},
          { order: { position: "ASC" } },
        )
        expect(final?.content.deposits).toMatchObject([
          { id: first?.id, number: "AC-2026-000001", issued_on: TODAY, total: 243 },
        ])
        expect(await status(first?.id ?? "")).toMatchObject({ status: "paid", balance: 0 })
        expect(await status(final?.id ?? "")).toMatchObject({ status: "partly_paid", balance: 567 })
        const { xml } = await service.file(final?.id ?? "")
        expect(xml).toContain("<ram:TotalPrepaidAmount>243.00</ram:TotalPrepaidAmount>")
        expect(xml).toContain("<ram:IssuerAssignedID>AC-2026-000001</ram:IssuerAssignedID>")
      })

      it("is restored by its credit note, of a type of its own", async () => {
        const policy = "capture"
        await issueDue(facts("order_1", { movements: [deposit] }), { policy })
        const movements = [deposit, movement("refund", "ref_1", 243)]
        const [note] = await issueDue(facts("order_1", { movements }), { policy })
        const { xml } = await service.file(note?.id ?? "")
        expect(xml).toContain("<ram:TypeCode>503</ram:TypeCode>")
        const [final] = await issueDue(facts("order_1", { movements, supplies }), { policy })
        expect(await status(final?.id ?? "")).toMatchObject({ status: "open", balance: 810 })
      })

      it("and its final invoice are issued at once where both are found at once", async () => {
        const issued = await issueDue(facts("order_1", { movements: [deposit], supplies }), {
          policy: "fulfillment",
        })
        expect(issued.map(({ number }) => number)).toEqual(["AC-2026-000001", "FA-2026-000001"])
      })
    })

    describe("What was issued", () => {
      beforeEach(async () => {
        for (const order of ["order_1", "order_2", "order_3"]) await invoice(order)
        const [first] = await service.listMillesimeInvoices({ order_id: "order_1" })
        await later("order_1", { movements: [movement("payment", "capt_1", 810)] })
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
          expect(await service.verify()).toMatchObject({
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
        const notes = await later("order_1", { movements })
        expect(await later("order_1", { movements })).toEqual([])
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
        const payment = movement("payment", "capt_1", 810)
        const refunds = Array.from({ length: 20 }, (_, n) => movement("refund", `ref_${n}`, 50))
        await Promise.all(
          [...refunds, ...refunds].map((one) => later("order_1", { movements: [payment, one] })),
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
        await later("order_1", { movements: paid })
        expect(await later("order_1", { movements: paid, returns: [goods] })).toEqual([])
        expect((await status(early.id))?.credited_total).toBe(234)

        const late = await invoice("order_2")
        const returns = [{ ...goods, id: "ret_2" }]
        expect(await later("order_2", { returns })).toMatchObject([{ kind: "credit_note" }])
        expect(await later("order_2", { returns })).toEqual([])
        const movements = [movement("payment", "capt_2", 810), movement("refund", "ref_2", 234)]
        expect(await later("order_2", { returns, movements })).toEqual([])
        expect((await status(late.id))?.credited_total).toBe(234)
      })

      it("credits all of a canceled order once, also when its refund comes later", async () => {
        const { id } = await invoice()
        const canceled = { canceled_at: NOW, is_binding: false }
        const payment = movement("payment", "capt_1", 810)
        const order = { ...canceled, movements: [payment] }
        await Promise.all([1, 2, 3].map(() => later("order_1", order)))
        await later("order_1", {
          ...canceled,
          movements: [payment, movement("refund", "ref_1", 810)],
        })
        expect(await status(id)).toMatchObject({ status: "credited", balance: 0 })
        expect(await numbers()).toEqual(["FA-2026-000001", "AV-2026-000001"])
      })

      it("credits what staff say, and no more than is left", async () => {
        const { id } = await invoice()
        const meta = { now: NOW, created_by: "user_1", reason: "Damaged" }
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
