import { Modules, PaymentActions, PaymentWebhookEvents } from "@medusajs/framework/utils"
import { reconcileMails, reconcileMailsWorkflow } from "../../../src/workflows/mail/reconcile-mails"
import { mailService } from "../../../src/modules/mail"
import { buy } from "../../support/checkout"
import type { Client } from "../../support/client"
import { awaitMails, awaitText, listMails } from "../../support/mails"
import { aVariant } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Order = { id: string; items: { id: string }[]; fulfillments: { id: string }[] }

describeShop("A buyer is told by e-mail", ({ anonymous, container, customer, staff }) => {
  const orderOf = async (id: string): Promise<Order> => {
    const { order } = await staff().succeed<{ order: Order }>("GET", `/admin/orders/${id}`)
    return order
  }

  const place = async (buyer: Client = anonymous()): Promise<Order> => {
    const { variantId } = await aVariant(staff())
    const { id } = await buy(buyer, variantId, 2)
    return orderOf(id)
  }

  const fulfill = async (order: Order, no_notification = false) => {
    await staff().succeed("POST", `/admin/orders/${order.id}/fulfillments`, {
      items: order.items.map(({ id }) => ({ id, quantity: 2 })),
      no_notification,
    })
    const { fulfillments } = await orderOf(order.id)
    return fulfillments[0]?.id ?? ""
  }

  it("what was ordered, with prices, tax and addresses, once", async () => {
    const { id } = await place()
    const mail = await awaitText(staff(), { order_id: id, kind: "order_confirmed" })
    expect(mail).toMatchObject({
      to: "jeanne@example.test",
      locale: "fr-FR",
      attempts: 1,
      state: "sent",
    })
    expect(mail.text).toContain("Jeanne Martin")
    expect(mail.text).toMatch(/20\s?%/)
    expect(mail.text).toContain("rétractation")
    await reconcileMails(container())
    expect(await listMails(staff(), { order_id: id, kind: "order_confirmed" })).toHaveLength(1)
  })

  it("in the language of the cart", async () => {
    const buyer = anonymous().with({ "x-medusa-locale": "en-GB" })
    const { id } = await place(buyer)
    const mail = await awaitText(staff(), { order_id: id, kind: "order_confirmed" })
    expect(mail.locale).toBe("en-US")
    expect(mail.text).toContain("withdraw")
  })

  it("of packing, shipping with the tracking, and delivery", async () => {
    const order = await place()
    const fulfillmentId = await fulfill(order)
    await awaitMails(staff(), { order_id: order.id, kind: "order_packed" })
    await staff().succeed(
      "POST",
      `/admin/orders/${order.id}/fulfillments/${fulfillmentId}/shipments`,
      {
        items: order.items.map(({ id }) => ({ id, quantity: 2 })),
        labels: [
          {
            tracking_number: "1Z999",
            tracking_url: "https://track.example/1Z999",
            label_url: "https://label.example/1",
          },
        ],
      },
    )
    const shipped = await awaitText(staff(), { order_id: order.id, kind: "order_shipped" })
    expect(shipped.text).toContain("https://track.example/1Z999")
    await staff().succeed(
      "POST",
      `/admin/orders/${order.id}/fulfillments/${fulfillmentId}/mark-as-delivered`,
    )
    await awaitMails(staff(), { order_id: order.id, kind: "order_delivered" })
  })

  it("of nothing that staff want to keep quiet about", async () => {
    const order = await place()
    await fulfill(order, true)
    const [mail] = await awaitMails(staff(), { order_id: order.id, kind: "order_packed" })
    expect(mail).toMatchObject({ state: "canceled", error_code: "no_notification", attempts: 0 })
  })

  it("of a payment, a refund and the end of the order", async () => {
    const order = await place()
    const { order: paid } = await staff().succeed<{
      order: { payment_collections: { payments: { id: string }[] }[] }
    }>("GET", `/admin/orders/${order.id}?fields=payment_collections.payments.id`)
    const paymentId = paid.payment_collections[0]?.payments[0]?.id ?? ""
    await staff().succeed("POST", `/admin/payments/${paymentId}/capture`, {})
    await awaitMails(staff(), { order_id: order.id, kind: "payment_received" })
    await staff().succeed("POST", `/admin/orders/${order.id}/cancel`)
    await awaitMails(staff(), { order_id: order.id, kind: "order_canceled" })
    await reconcileWithoutGrace()
    expect(await listMails(staff(), { order_id: order.id, kind: "payment_refunded" })).toHaveLength(
      1,
    )
  })

  it("of a payment that the provider says has failed, once however often it says so", async () => {
    const order = await place()
    const payments = container().resolve(Modules.PAYMENT)
    const { order: placed } = await staff().succeed<{
      order: { payment_collections: { payment_sessions: { id: string }[] }[] }
    }>("GET", `/admin/orders/${order.id}?fields=payment_collections.payment_sessions.id`)
    const session_id = placed.payment_collections[0]?.payment_sessions[0]?.id ?? ""
    const answer = jest.spyOn(payments, "getWebhookActionAndData").mockResolvedValue({
      action: PaymentActions.FAILED,
      data: { session_id, amount: 100 },
    })
    const report = {
      name: PaymentWebhookEvents.WebhookReceived,
      data: { provider: "pp_system_default", payload: { data: {}, rawData: "", headers: {} } },
    }
    const bus = container().resolve(Modules.EVENT_BUS)
    await bus.emit(report)
    const mail = await awaitText(staff(), { order_id: order.id, kind: "payment_failed" })
    expect(mail).toMatchObject({ to: "jeanne@example.test", locale: "fr-FR", state: "sent" })
    await bus.emit(report)
    await reconcileWithoutGrace()
    expect(answer.mock.calls.length).toBeGreaterThan(1)
    expect(await listMails(staff(), { order_id: order.id, kind: "payment_failed" })).toHaveLength(1)
    answer.mockRestore()
  })

  /** As two minutes later, when no event is still under way. */
  const reconcileWithoutGrace = async () => {
    const now = new Date(Date.now() + 3 * 60_000).toISOString()
    await reconcileMailsWorkflow(container()).run({ input: { now } })
  }

  it("of an order whose event was lost", async () => {
    const bus = container().resolve(Modules.EVENT_BUS)
    const emit = jest.spyOn(bus, "emit").mockResolvedValue(undefined)
    const { id } = await place().finally(() => emit.mockRestore())
    expect(await listMails(staff(), { order_id: id })).toEqual([])
    await reconcileWithoutGrace()
    const mails = await listMails(staff(), { order_id: id })
    expect(mails.map(({ kind }) => kind)).toEqual(["order_confirmed"])
  })

  it("of nothing that was ordered before the store wrote e-mails", async () => {
    const { id } = await place()
    await awaitMails(staff(), { order_id: id })
    const service = mailService(container())
    const mails = await service.listMillesimeMails({ order_id: id })
    await service.deleteMillesimeMails(mails.map(({ id }) => id))
    jest.spyOn(service, "since").mockResolvedValue(new Date())
    await reconcileWithoutGrace()
    expect(await listMails(staff(), { order_id: id })).toEqual([])
  })

  it("once, also where the event comes twice at the same time", async () => {
    const buyer = await customer()
    const order = await place(buyer)
    const bus = container().resolve(Modules.EVENT_BUS)
    const event = { name: "order.placed", data: { id: order.id } }
    await Promise.all([bus.emit(event), bus.emit(event), reconcileWithoutGrace()])
    await awaitMails(staff(), { order_id: order.id, kind: "order_confirmed" })
    expect(await listMails(staff(), { order_id: order.id, kind: "order_confirmed" })).toHaveLength(
      1,
    )
  })
})
