import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { AdminInvoiceDetails } from "../../../src/contracts/invoice"
import {
  reconcileInvoicesWorkflow,
  reconcileRecentInvoices,
} from "../../../src/workflows/invoice/reconcile-invoices"
import { buy } from "../../support/checkout"
import type { Client } from "../../support/client"
import { registerCompany } from "../../support/companies"
import { aVariant } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Payment = { id: string }
type Order = {
  id: string
  display_id: number
  total: number
  items: { id: string }[]
  payment_collections: { payments: Payment[] }[]
}

describeShop("Invoices", ({ anonymous, container, customer, ids, staff }) => {
  const orderOf = async (id: string): Promise<Order> => {
    const { order } = await staff().succeed<{ order: Order }>(
      "GET",
      `/admin/orders/${id}?fields=id,display_id,total,items.id,payment_collections.payments.id`,
    )
    return order
  }

  const place = async (buyer: Client = anonymous(), quantity = 2): Promise<Order> => {
    const { variantId } = await aVariant(staff())
    return orderOf((await buy(buyer, variantId, quantity)).id)
  }

  const paymentOf = ({ payment_collections }: Order) =>
    payment_collections[0]?.payments[0]?.id ?? ""

  /** By the module itself: without an event of a workflow. */
  const capture = async (order: Order, amount?: number) => {
    await container()
      .resolve(Modules.PAYMENT)
      .capturePayment({ payment_id: paymentOf(order), ...(amount && { amount }) })
  }

  const refund = async (order: Order, amount: number) => {
    await container()
      .resolve(Modules.PAYMENT)
      .refundPayment({ payment_id: paymentOf(order), amount })
  }

  const ship = async (order: Order, quantity: number) => {
    const path = `/admin/orders/${order.id}/fulfillments`
    const items = order.items.map(({ id }) => ({ id, quantity }))
    const fields = "?fields=fulfillments.id,fulfillments.shipped_at"
    const { order: changed } = await staff().succeed<{
      order: { fulfillments: { id: string; shipped_at: string | null }[] }
    }>("POST", `${path}${fields}`, { items })
    const fulfillment = changed.fulfillments.find(({ shipped_at }) => !shipped_at)
    await staff().succeed("POST", `${path}/${fulfillment?.id}/shipments`, { items })
  }

  const edit = async ({ id: order_id, items }: Order, quantity: number) => {
    await staff().succeed("POST", "/admin/order-edits", { order_id })
    const path = `/admin/order-edits/${order_id}`
    await staff().succeed("POST", `${path}/items/item/${items[0]?.id}`, { quantity })
    await staff().succeed("POST", `${path}/confirm`, {})
  }

  const reconcile = () => reconcileRecentInvoices(container())

  const invoicesOf = async (order_id: string) => {
    const { invoices } = await staff().call("adminListInvoices", {
      query: { order_id, order: "position" },
    })
    return invoices
  }

  const problemsOf = async (order_id: string) => {
    const query = { order_id }
    return (await staff().call("adminListInvoiceProblems", { query })).invoice_problems
  }

  const detailsOf = async (id: string): Promise<AdminInvoiceDetails> => {
    const { invoice } = await staff().call("adminGetInvoice", { params: { id } })
    return invoice
  }

  it("of a consumer follow from the payment, to the cent, without any event", async () => {
    const order = await place()
    await reconcile()
    expect(await invoicesOf(order.id)).toEqual([])
    await capture(order)
    await reconcile()
    await reconcile()
    const [invoice, ...others] = await invoicesOf(order.id)
    expect(others).toEqual([])
    expect(invoice).toMatchObject({
      kind: "invoice",
      status: "paid",
      total: order.total,
      paid_total: order.total,
      balance: 0,
      order_number: String(order.display_id),
      cause: "order",
      created_by: null,
    })
    expect(invoice?.number).toMatch(/^FA-\d{4}-\d{6}$/)
    const cents = invoice?.taxes.reduce((sum, { base, amount }) => sum + base + amount, 0) ?? 0
    expect(cents).toBeCloseTo(order.total, 5)
    expect(await detailsOf(invoice?.id ?? "")).toMatchObject({
      entries: [{ kind: "payment", amount: order.total }],
      remainder: { total: order.total },
    })
  })

  it("of a consumer whose last payment was computed in binary fractions are paid to the cent", async () => {
    const order = await place()
    await capture(order, 300)
    await reconcile()
    await capture(order, order.total - 300 - 5e-14 * order.total)
    await reconcile()
    const [deposit, final, ...others] = await invoicesOf(order.id)
    expect(others).toEqual([])
    expect(deposit).toMatchObject({ kind: "deposit", total: 300, balance: 0 })
    expect(final).toMatchObject({ kind: "invoice", total: order.total, balance: 0, status: "paid" })
  })

  it("of a consumer who pays a part first are a deposit, and one that asks for the rest", async () => {
    const order = await place()
    await capture(order, 10)
    await reconcile()
    expect(await invoicesOf(order.id)).toMatchObject([
      { kind: "deposit", number: expect.stringMatching(/^AC-/), total: 10, status: "paid" },
    ])
    await capture(order, order.total - 10)
    await reconcile()
    const [deposit, final, ...others] = await invoicesOf(order.id)
    expect(others).toEqual([])
    expect(final).toMatchObject({
      kind: "invoice",
      total: order.total,
      status: "paid",
      balance: 0,
      deposits: [{ id: deposit?.id, number: deposit?.number, total: 10 }],
    })
    const { invoice } = await staff().call("adminGetInvoice", { params: { id: deposit?.id ?? "" } })
    expect(invoice.remainder.total).toBe(0)
  })

  it("of a company are one for each shipment, to the cent of the order", async () => {
    const buyer = await customer("buyer")
    const { id: companyId } = await registerCompany(buyer)
    await staff().succeed("POST", `/admin/companies/${companyId}/approve`, {})
    const order = await place(buyer, 3)
    for (const quantity of [1, 2]) {
      await ship(order, quantity)
      await reconcile()
      await reconcile()
    }
    const invoices = await invoicesOf(order.id)
    expect(invoices.map(({ lines: [line], cause }) => [cause, line?.quantity])).toEqual([
      ["fulfillment", 1],
      ["fulfillment", 2],
    ])
    const cents = invoices.reduce((sum, { total }) => sum + Math.round(total * 100), 0)
    expect(cents).toBe(Math.round(order.total * 100))
  })

  it("follow an edit of the order: by a credit note, and by an invoice of what is added", async () => {
    const order = await place()
    await capture(order)
    await reconcile()
    const [first] = await invoicesOf(order.id)
    await edit(order, 1)
    await reconcile()
    await reconcile()
    const [, note] = await invoicesOf(order.id)
    expect(note).toMatchObject({ kind: "credit_note", cause: "edit", lines: [{ quantity: 1 }] })
    await refund(order, note?.total ?? 0)
    await reconcile()
    expect(await invoicesOf(order.id)).toMatchObject([
      { id: first?.id, balance: 0 },
      { id: note?.id },
    ])
    await edit(order, 2)
    const { invoice } = await staff().call("adminIssueInvoice", {
      params: { id: order.id },
      body: {},
    })
    expect(invoice).toMatchObject({ cause: "edit", total: note?.total, lines: [{ quantity: 1 }] })
  })

  it("are credited once for each refund, however it was made", async () => {
    const order = await place()
    await capture(order)
    await reconcile()
    await refund(order, 40)
    await refund(order, 0.01)
    await Promise.all([reconcile(), reconcile(), reconcile()])
    const [invoice, ...notes] = await invoicesOf(order.id)
    expect(notes.map(({ kind, total, cause }) => [kind, total, cause])).toEqual([
      ["credit_note", 40, "refund"],
      ["credit_note", 0.01, "refund"],
    ])
    expect(notes[0]?.corrects).toEqual({
      id: invoice?.id,
      number: invoice?.number,
      issued_on: invoice?.issued_on,
    })
    expect(notes[0]?.tax_total).toBeCloseTo(40 - 40 / 1.2, 2)
    expect(invoice).toMatchObject({ status: "partly_credited", balance: 0 })
  })

  it("are credited as a whole, once, when the order is canceled", async () => {
    const order = await place()
    await capture(order)
    await reconcile()
    await staff().succeed("POST", `/admin/orders/${order.id}/cancel`)
    await reconcile()
    await reconcile()
    const [invoice, ...notes] = await invoicesOf(order.id)
    expect(notes.map(({ total }) => total)).toEqual([order.total])
    expect(invoice).toMatchObject({ status: "credited", balance: 0 })
  })

  it("aren't issued for an order that was canceled before", async () => {
    const order = await place()
    await staff().succeed("POST", `/admin/orders/${order.id}/cancel`)
    await reconcile()
    expect(await invoicesOf(order.id)).toEqual([])
    const { status, body } = await staff().request<{ code: string }>(
      "POST",
      `/admin/orders/${order.id}/invoices`,
      {},
    )
    expect([status, body.code]).toEqual([409, "invoice_not_due"])
  })

  it("are issued by staff at any time, once, and tried without a trace before", async () => {
    const order = await place()
    const params = { id: order.id }
    const dry = await staff().call("adminIssueInvoice", { params, body: { dry_run: true } })
    expect(dry).toMatchObject({ invoice: null, preview: { total: order.total, missing: [] } })
    expect(await invoicesOf(order.id)).toEqual([])
    const results = await Promise.all(
      [1, 2, 3].map(() => staff().call("adminIssueInvoice", { params, body: {} })),
    )
    expect(new Set(results.map(({ invoice }) => invoice?.id)).size).toBe(1)
    expect(await invoicesOf(order.id)).toHaveLength(1)
    await capture(order)
    await reconcile()
    expect(await invoicesOf(order.id)).toMatchObject([{ status: "paid" }])
  })

  it("are credited by staff, and the refund that follows is covered", async () => {
    const order = await place()
    await capture(order)
    await reconcile()
    const [{ id } = { id: "" }] = await invoicesOf(order.id)
    const { lines } = await detailsOf(id)
    const { invoice } = await staff().call("adminIssueCreditNote", {
      params: { id },
      body: { lines: [{ id: lines[0]?.id ?? "", quantity: 1 }], reason: "Fuite" },
    })
    const credited = invoice.credit_notes[0]?.total ?? 0
    expect(credited).toBeGreaterThan(0)
    expect(invoice.remainder.lines).toContainEqual({ id: lines[0]?.id, quantity: 1 })
    await refund(order, credited)
    await reconcile()
    expect(await invoicesOf(order.id)).toHaveLength(2)
    expect(await detailsOf(id)).toMatchObject({ status: "partly_credited", balance: 0 })
  })

  it.each([
    ["more than there is", { amount: 1_000_000, reason: "x" }, 409, "invoice_credit_too_high"],
    ["neither lines nor an amount", { reason: "x" }, 400, "invalid_request"],
    ["both", { lines: [{ id: "a", quantity: 1 }], amount: 1, reason: "x" }, 400, "invalid_request"],
    ["an unknown line", { lines: [{ id: "a", quantity: 1 }], reason: "x" }, 404, "not_found"],
    ["without a reason", { amount: 1 }, 400, "invalid_request"],
  ])("aren't credited by %s", async (_, body, status, code) => {
    const order = await place()
    await staff().call("adminIssueInvoice", { params: { id: order.id }, body: {} })
    const [{ id } = { id: "" }] = await invoicesOf(order.id)
    const answer = await staff().request<{ code: string }>(
      "POST",
      `/admin/invoices/${id}/credit-notes`,
      body,
    )
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  it("follow the goods that come back, once, with or without their refund", async () => {
    const order = await place()
    await capture(order)
    await staff().succeed("POST", `/admin/orders/${order.id}/fulfillments`, {
      items: order.items.map(({ id }) => ({ id, quantity: 2 })),
    })
    await reconcile()
    const { return: requested } = await staff().succeed<{ return: { id: string } }>(
      "POST",
      "/admin/returns",
      { order_id: order.id, location_id: ids().locationId },
    )
    const url = `/admin/returns/${requested.id}`
    const items = [{ id: order.items[0]?.id, quantity: 1 }]
    await staff().succeed("POST", `${url}/request-items`, { items })
    await staff().succeed("POST", `${url}/request`, {})
    await staff().succeed("POST", `${url}/receive`, {})
    await staff().succeed("POST", `${url}/receive-items`, { items })
    await staff().succeed("POST", `${url}/receive/confirm`, {})
    await reconcile()
    const [, note] = await invoicesOf(order.id)
    expect(note).toMatchObject({ cause: "return", lines: [{ quantity: 1 }] })
    await refund(order, note?.total ?? 0)
    await reconcile()
    expect(await invoicesOf(order.id)).toMatchObject([{ balance: 0 }, { cause: "return" }])
  })

  it("that can't be issued are told to staff, once to the log, until what was missing is there", async () => {
    const warn = jest.spyOn(container().resolve(ContainerRegistrationKeys.LOGGER), "warn")
    const order = await place()
    const knex = container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    const setCity = (city: string) => knex("order_address").update({ city })
    await setCity("")
    await capture(order)
    await reconcile()
    await reconcile()
    expect(await problemsOf(order.id)).toMatchObject([
      { code: "invoice_incomplete", params: { fields: "buyer.billing_address.city" } },
    ])
    expect(warn.mock.calls.filter(([text]) => text.includes("can't be"))).toHaveLength(1)
    await setCity("Beaune")
    await reconcile()
    expect(await invoicesOf(order.id)).toHaveLength(1)
    expect(await problemsOf(order.id)).toEqual([])
  })

  it("are reconciled once: an order of before isn't read again", async () => {
    const order = await place()
    await capture(order)
    await reconcile()
    const knex = container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    const later = new Date(Date.now() + 6 * 60_000)
    await knex("millesime_invoice_watermark").update({ reconciled_until: later })
    await refund(order, 5)
    await reconcile()
    expect(await invoicesOf(order.id)).toHaveLength(1)
    await reconcileInvoicesWorkflow(container()).run({
      input: { now: new Date().toISOString(), hours: 1 },
    })
    expect(await invoicesOf(order.id)).toHaveLength(2)
  })

  it("are a chain that anybody of staff verifies", async () => {
    const order = await place()
    await capture(order)
    await refund(order, 5)
    await reconcile()
    expect(await staff().call("adminVerifyInvoices", {})).toMatchObject({
      count: 2,
      valid: true,
      first_invalid: null,
    })
  })
})
