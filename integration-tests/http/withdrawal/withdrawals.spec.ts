import { Modules } from "@medusajs/framework/utils"
import { mailboxService } from "../../../src/modules/mailbox"
import { withdrawalEndsOn } from "../../../src/modules/withdrawal/rules/period"
import { addDays, dayOf } from "../../../src/shared/days"
import { endOfDay } from "../../../src/shared/time-zone"
import { buy } from "../../support/checkout"
import type { Client } from "../../support/client"
import { registerCompany } from "../../support/companies"
import { awaitMails, listMails } from "../../support/mails"
import { aVariant } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Order = {
  id: string
  display_id: number
  email: string
  total: number
  items: { id: string; title: string; total: number }[]
  payment_collections: { payments: { id: string; refunds: { amount: number }[] }[] }[]
  fulfillments: { id: string }[]
}

const FIELDS =
  "id,display_id,email,total,items.id,items.title,items.total,fulfillments.id,payment_collections.payments.id,payment_collections.payments.refunds.amount"

const DAY_MS = 86_400_000

describeShop("A consumer's withdrawal", (shop) => {
  const { anonymous, container, customer, staff } = shop

  const orderOf = async (id: string): Promise<Order> =>
    (await staff().succeed<{ order: Order }>("GET", `/admin/orders/${id}?fields=${FIELDS}`)).order

  const place = async (buyer: Client, quantity = 2): Promise<Order> => {
    const { variantId } = await aVariant(staff())
    return orderOf((await buy(buyer, variantId, quantity)).id)
  }

  /** Delivers all of an order, so many days ago. */
  const deliver = async ({ id, items }: Order, quantity: number, daysAgo: number) => {
    await staff().succeed("POST", `/admin/orders/${id}/fulfillments`, {
      items: items.map((item) => ({ id: item.id, quantity })),
    })
    const { fulfillments } = await orderOf(id)
    const fulfillment = fulfillments[0]?.id ?? ""
    await staff().succeed(
      "POST",
      `/admin/orders/${id}/fulfillments/${fulfillment}/mark-as-delivered`,
    )
    const delivered_at = new Date(Date.now() - daysAgo * DAY_MS)
    await container().resolve(Modules.FULFILLMENT).updateFulfillment(fulfillment, { delivered_at })
    return delivered_at
  }

  const capture = async ({ payment_collections }: Order) => {
    const payment_id = payment_collections[0]?.payments[0]?.id ?? ""
    await container().resolve(Modules.PAYMENT).capturePayment({ payment_id })
  }

  const declare = async (buyer: Client, order_id: string, more: object = {}) =>
    (await buyer.call("storeDeclareWithdrawal", { body: { order_id, ...more } })).withdrawal

  const confirm = async (buyer: Client, id: string, token?: string) =>
    (
      await buyer.call("storeConfirmWithdrawal", {
        params: { id },
        body: token === undefined ? {} : { token },
      })
    ).withdrawal

  const eligibility = async (buyer: Client, order_id: string) =>
    (await buyer.call("storeGetWithdrawalEligibility", { query: { order_id } })).eligibility

  it("is declared, then confirmed, and acknowledged with content, date and time", async () => {
    const buyer = await customer("buyer")
    const order = await place(buyer)
    const declared = await declare(buyer, order.id, { statement: "I changed my mind" })
    expect(declared).toMatchObject({
      order_id: order.id,
      status: "declared",
      items: [{ id: order.items[0]?.id, quantity: 2 }],
      statement: "I changed my mind",
      acknowledgement: null,
    })
    expect(declared.number).toMatch(/^RT-\d{4}-\d{5}$/)
    expect(await listMails(staff(), { kind: "withdrawal_confirmed" })).toEqual([])

    const confirmed = await confirm(buyer, declared.id)
    expect(confirmed).toMatchObject({
      status: "confirmed",
      acknowledgement: { sent_to: order.email, at: confirmed.confirmed_at },
      refund_due_on: addDays(dayOf(new Date(confirmed.confirmed_at ?? "")), 14),
    })
    expect(confirmed.acknowledgement?.hash).toMatch(/^[0-9a-f]{64}$/)
    // A second click, or a lost answer.
    expect(await confirm(buyer, declared.id)).toEqual(confirmed)

    const [mail, ...others] = await awaitMails(staff(), { kind: "withdrawal_confirmed" })
    expect(others).toEqual([])
    expect(mail).toMatchObject({ to: order.email, order_id: order.id })
    const { mail: whole } = await staff().call("adminGetMail", { params: { id: mail?.id ?? "" } })
    expect(whole.text).toContain(confirmed.acknowledgement?.hash)
    expect(whole.text).toContain("I changed my mind")
    await awaitMails(staff(), { kind: "staff_withdrawal_confirmed" })
  })

  it("is one, however often it is clicked at once", async () => {
    const buyer = await customer("buyer")
    const order = await place(buyer)
    const declared = await Promise.all([1, 2, 3].map(() => declare(buyer, order.id)))
    expect(new Set(declared.map(({ id }) => id)).size).toBe(1)
    const id = declared[0]?.id ?? ""
    const confirmed = await Promise.all([1, 2, 3].map(() => confirm(buyer, id)))
    expect(new Set(confirmed.map(({ confirmed_at }) => confirmed_at)).size).toBe(1)
  })

  it("may be of a part, and of the rest later, but of nothing twice", async () => {
    const buyer = await customer("buyer")
    const order = await place(buyer, 3)
    const line = order.items[0]?.id ?? ""
    const part = (quantity: number) => ({ items: [{ id: line, quantity }] })
    await confirm(buyer, (await declare(buyer, order.id, part(1))).id)
    expect((await eligibility(buyer, order.id)).items).toMatchObject([{ id: line, quantity: 2 }])

    const tooMuch = await buyer.refusal("storeDeclareWithdrawal", {
      body: { order_id: order.id, ...part(3) },
    })
    expect(tooMuch).toMatchObject({ status: 400, details: [{ path: "items.0.quantity" }] })

    // Two declarations for the same goods: the first confirmation takes them.
    const one = await declare(buyer, order.id, part(2))
    const other = await declare(buyer, order.id, part(1))
    await confirm(buyer, one.id)
    const late = await buyer.refusal("storeConfirmWithdrawal", {
      params: { id: other.id },
      body: {},
    })
    expect(late.code).toBe("withdrawal_done")
    expect(await eligibility(buyer, order.id)).toMatchObject({
      eligible: false,
      reason: "withdrawal_done",
    })
  })

  it("is possible from the order on, to the last second of the period after the delivery", async () => {
    const buyer = await customer("buyer")
    const order = await place(buyer)
    const shown = async () =>
      (
        await buyer.succeed<{ order: { withdrawal: { available_until: string | null } } }>(
          "GET",
          `/store/orders/${order.id}`,
        )
      ).order.withdrawal
    expect(await shown()).toEqual({ available_until: null })
    expect(await eligibility(buyer, order.id)).toMatchObject({ eligible: true })

    // The buyer wasn't told of the right, as nobody had to accept conditions: twelve months more.
    const delivered = await deliver(order, 2, 3)
    const end = endOfDay(withdrawalEndsOn(dayOf(delivered), false)).toISOString()
    expect(await shown()).toEqual({ available_until: end })
    expect(await eligibility(buyer, order.id)).toMatchObject({
      eligible: true,
      available_until: end,
    })
  })

  it("is refused after the period", async () => {
    const buyer = await customer("buyer")
    const order = await place(buyer)
    await deliver(order, 2, 400)
    expect(await eligibility(buyer, order.id)).toMatchObject({
      eligible: false,
      reason: "withdrawal_expired",
      items: [],
    })
    const refusal = await buyer.refusal("storeDeclareWithdrawal", { body: { order_id: order.id } })
    expect(refusal).toMatchObject({ status: 409, code: "withdrawal_expired" })
  })

  it("is no company's", async () => {
    const buyer = await customer("buyer")
    const company = await registerCompany(buyer)
    await staff().call("adminApproveCompany", { params: { id: company.id } })
    const order = await place(buyer)
    const refusal = await buyer.refusal("storeDeclareWithdrawal", { body: { order_id: order.id } })
    expect(refusal).toMatchObject({ status: 409, code: "withdrawal_not_consumer" })
  })

  it("is of one's own orders: a stranger's is like an unknown one", async () => {
    const [buyer, stranger] = [await customer("buyer"), await customer("stranger")]
    const order = await place(buyer)
    const declared = await declare(buyer, order.id)
    const bodies = [{ order_id: order.id }, { order_id: "order_unknown" }]
    const refusals = await Promise.all(
      bodies.map((body) => stranger.refusal("storeDeclareWithdrawal", { body })),
    )
    expect(refusals[0]).toEqual(refusals[1])
    expect(refusals[0]?.status).toBe(404)
    for (const someone of [stranger, anonymous()]) {
      const refusal = await someone.refusal("storeConfirmWithdrawal", {
        params: { id: declared.id },
        body: {},
      })
      expect(refusal.status).toBe(404)
    }
  })

  it("needs no account: a guest asks by number and address, and comes by the link once", async () => {
    const order = await place(anonymous())
    const ask = (order_number: string, email: string) =>
      anonymous().request("POST", "/store/withdrawals/by-email", { order_number, email })
    const answers = [
      await ask(`#${order.display_id}`, order.email.toUpperCase()),
      await ask(String(order.display_id), "somebody@else.test"),
      await ask("999999999", order.email),
    ]
    expect(answers.map(({ status, body }) => [status, body])).toEqual(Array(3).fill([202, {}]))
    const mails = await awaitMails(staff(), { kind: "withdrawal_link" })
    expect(mails).toMatchObject([{ to: order.email, order_id: order.id }])

    // The token is in the message alone, and gone from there once it was sent.
    const { token } = await mailboxService(container()).request(
      "withdrawal",
      order.id,
      new Date(Date.now() + DAY_MS),
    )
    const params = { token }
    const { eligibility: shown } = await anonymous().call("storeGetWithdrawalLink", { params })
    expect(shown).toMatchObject({ eligible: true, order_number: String(order.display_id) })
    const { withdrawal } = await anonymous().call("storeDeclareWithdrawalByLink", {
      params,
      body: {},
    })
    const confirmed = await confirm(anonymous(), withdrawal.id, token)
    expect(confirmed.status).toBe("confirmed")
    expect(await confirm(anonymous(), withdrawal.id, token)).toEqual(confirmed)
    const used = await anonymous().refusal("storeGetWithdrawalLink", { params })
    const unknown = await anonymous().refusal("storeGetWithdrawalLink", { params: { token: "x" } })
    expect([used.status, unknown.status]).toEqual([404, 404])
  })

  it("leaves no link behind that nobody can use any more", async () => {
    const mailbox = mailboxService(container())
    await mailbox.request("withdrawal", "order_old", new Date(Date.now() - 1000))
    const { id } = await mailbox.request("withdrawal", "order_new", new Date(Date.now() + DAY_MS))
    expect((await mailbox.listMillesimeMailboxProofs()).map((proof) => proof.id)).toEqual([id])
  })

  it("is refunded once, goods and delivery, when staff have the goods back", async () => {
    const buyer = await customer("buyer")
    const order = await place(buyer)
    await capture(order)
    const { id } = await confirm(buyer, (await declare(buyer, order.id)).id)
    const params = { id }
    await staff().call("adminReceiveWithdrawal", { params, body: {} })
    const refund = () => staff().request("POST", `/admin/withdrawals/${id}/refund`, {})
    const statuses = (await Promise.all([refund(), refund()])).map(({ status }) => status)
    expect(statuses.sort()).toEqual([200, 409])
    const { withdrawal } = await staff().call("adminGetWithdrawal", { params })
    expect(withdrawal).toMatchObject({ status: "refunded", refund_amount: order.total })
    const refunds = (await orderOf(order.id)).payment_collections[0]?.payments[0]?.refunds
    expect(refunds).toMatchObject([{ amount: order.total }])
  })

  it("of a part is refunded by what it cost, and never above what was paid", async () => {
    const buyer = await customer("buyer")
    const order = await place(buyer)
    await capture(order)
    const items = [{ id: order.items[0]?.id ?? "", quantity: 1 }]
    const { id } = await confirm(buyer, (await declare(buyer, order.id, { items })).id)
    const refusal = await staff().refusal("adminRefundWithdrawal", {
      params: { id },
      body: { amount: order.total + 1 },
    })
    expect(refusal).toMatchObject({ status: 409, code: "refund_too_high" })
    const { withdrawal } = await staff().call("adminRefundWithdrawal", { params: { id }, body: {} })
    expect(withdrawal.refund_amount).toBeCloseTo((order.items[0]?.total ?? 0) / 2, 2)
  })

  it("that the law excludes is refused with a reason, which the buyer is told", async () => {
    const buyer = await customer("buyer")
    const order = await place(buyer)
    const { id } = await confirm(buyer, (await declare(buyer, order.id)).id)
    await staff().call("adminRefuseWithdrawal", {
      params: { id },
      body: { reason: "Made to your measure" },
    })
    const [mail] = await awaitMails(staff(), { kind: "withdrawal_refused" })
    const { mail: whole } = await staff().call("adminGetMail", { params: { id: mail?.id ?? "" } })
    expect(whole.text).toContain("Made to your measure")
    // What was refused may be declared again.
    expect(await eligibility(buyer, order.id)).toMatchObject({ eligible: true })
  })

  it("is listed for staff, by status and by what is overdue", async () => {
    const buyer = await customer("buyer")
    const order = await place(buyer)
    const { number } = await confirm(buyer, (await declare(buyer, order.id)).id)
    await declare(buyer, (await place(buyer)).id)
    const numbers = async (query: Record<string, string | boolean>) =>
      (await staff().call("adminListWithdrawals", { query })).withdrawals.map((one) => one.number)
    expect(await numbers({ status: "confirmed" })).toEqual([number])
    expect(await numbers({ q: String(order.display_id), order_id: order.id })).toEqual([number])
    expect(await numbers({ overdue: true })).toEqual([])
    expect(await numbers({ overdue: false })).toHaveLength(2)
  })
})
