import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reconcileNotificationsWorkflow } from "../../../src/workflows/whatsapp/reconcile-notifications"
import { buy } from "../../support/checkout"
import type { Client } from "../../support/client"
import { acceptanceOf, aRequest, aVariant, send } from "../../support/quotes"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"
import {
  type FakeGraphApi,
  type Filter,
  messagesOf,
  SELLER,
  startMeta,
  TEMPLATE,
  untilMessageIs,
} from "../../support/whatsapp"

let meta: FakeGraphApi

beforeAll(async () => {
  meta = await startMeta({ WHATSAPP_ORDER_TEMPLATE: TEMPLATE })
})
afterAll(() => meta.stop())

const spaced = (text = "") => text.replace(/[\u00A0\u202F]/g, " ")

describeShop("The seller's phone", ({ anonymous, container, customer, nobody, staff }) => {
  const webhook = () => `${nobody().baseUrl}/hooks/whatsapp`
  const knex = () => container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)

  beforeEach(() => {
    meta.messages.length = 0
    meta.behave()
    meta.openWindow()
  })

  const anOrder = async (buyer: Client = anonymous(), quantity = 2) => {
    const { variantId } = await aVariant(staff(), {
      title: "Barrique bordelaise 225 L",
      prices: [{ amount: 1250, currency_code: "eur" }],
    })
    return buy(buyer, variantId, quantity)
  }

  it("rings once for an order, with who bought what for how much", async () => {
    expect(await meta.sendInbound(webhook(), SELLER)).toBe(200)
    const order = await anOrder()
    const message = await untilMessageIs(staff(), "sent")
    expect(message).toMatchObject({
      kind: "order_placed",
      order_id: order.id,
      subject: "1",
      to: SELLER,
      attempts: 1,
      error: null,
    })
    expect(meta.messages).toHaveLength(1)
    const [{ to, message: sent }] = meta.messages as [(typeof meta.messages)[number]]
    expect(to).toBe(SELLER)
    const lines = spaced(sent.text?.body).split("\n")
    expect(lines).toEqual([
      "🚀 *Nouvelle commande Millésime !*",
      expect.stringMatching(/^━+$/),
      "Client : Jeanne Martin",
      "Téléphone : +33 3 80 00 00 00",
      "",
      "Articles :",
      "- 2x Barrique bordelaise 225 L (1 250,00 €)",
      "",
      expect.stringMatching(/^\*Total : [\d ]+,\d\d €\*$/),
      expect.stringMatching(/^━+$/),
      expect.stringContaining(`/app/orders/${order.id}`),
    ])
  })

  it("rings by the template when the seller hasn't written for a day", async () => {
    meta.closeWindow()
    await anOrder()
    await untilMessageIs(staff(), "sent")
    const template = meta.messages[0]?.message.template
    expect(template).toMatchObject({ name: TEMPLATE, language: { code: "fr" } })
    const texts = template?.components?.[0]?.parameters.map(({ text }) => spaced(text))
    expect(texts?.[3]).toBe("2x Barrique bordelaise 225 L (1 250,00 €)")
  })

  it("rings in free text where the seller has a username and WhatsApp hides their number", async () => {
    const userId = "FR.13491208655302741918"
    await meta.nameUser(webhook(), SELLER, userId)
    await meta.sendInbound(webhook(), userId)
    await anOrder()
    await untilMessageIs(staff(), "sent")
    expect(meta.messages.map(({ message }) => message.type)).toEqual(["text"])
  })

  it("rings by the template where free text was accepted and then not delivered", async () => {
    await meta.sendInbound(webhook(), SELLER)
    await anOrder()
    await untilMessageIs(staff(), "sent")
    const { id } = meta.messages[0]!
    expect(await meta.sendStatuses(webhook(), { id, status: "failed", errorCode: 131047 })).toBe(
      200,
    )
    await eventually(async () => {
      await Promise.resolve()
      expect(meta.messages.map(({ message }) => message.type)).toEqual(["text", "template"])
    })
    expect(await untilMessageIs(staff(), "sent")).toMatchObject({ attempts: 2 })
  })

  it("is told on the order's page what became of the message", async () => {
    const order = await anOrder()
    const { provider_message_id } = await untilMessageIs(staff(), "sent")
    const id = provider_message_id ?? ""
    // As Meta does: late, twice and in any order.
    await meta.sendStatuses(webhook(), { id, status: "read" }, { id, status: "sent" })
    await meta.sendStatuses(webhook(), { id, status: "delivered" })
    await meta.sendStatuses(webhook(), { id, status: "read" })
    const { order: seen } = await staff().succeed<{
      order: { whatsapp_messages: { status: string; to: string }[] }
    }>("GET", `/admin/orders/${order.id}?fields=%2Bwhatsapp_messages.*`)
    expect(seen.whatsapp_messages).toEqual([
      expect.objectContaining({ status: "read", to: SELLER }),
    ])
  })

  it("rings again after a failure, when staff say so", async () => {
    meta.misbehave({ kind: "error", code: 190, status: 401 })
    await anOrder()
    const failed = await untilMessageIs(staff(), "failed")
    expect(failed).toMatchObject({ error_code: "190", attempts: 1, sent_at: null })
    meta.behave()
    const { whatsapp_message } = await staff().call("adminResendWhatsappMessage", {
      params: { id: failed.id },
      body: {},
    })
    expect(["pending", "sending", "sent"]).toContain(whatsapp_message.status)
    await untilMessageIs(staff(), "sent")
    const refusal = await staff().refusal("adminResendWhatsappMessage", {
      params: { id: failed.id },
      body: {},
    })
    expect(refusal.code).toBe("whatsapp_not_resendable")
    const unknown = await staff().refusal("adminResendWhatsappMessage", {
      params: { id: "wamsg_nobody" },
      body: {},
    })
    expect(unknown).toMatchObject({ status: 404, code: "not_found" })
    expect(meta.messages).toHaveLength(1)
  })

  it("rings later when Meta was busy", async () => {
    meta.misbehave({ kind: "status", status: 503 }, 1)
    await anOrder()
    await untilMessageIs(staff(), "pending")
    expect(await untilMessageIs(staff(), "sent")).toMatchObject({ attempts: 2, error: null })
    expect(meta.messages).toHaveLength(1)
  })

  it("isn't rung twice where Meta took the message and hung up: its report settles that", async () => {
    meta.misbehave({ kind: "drop_accepted" }, 1)
    await anOrder()
    const message = await untilMessageIs(staff(), "unknown")
    expect(message).toMatchObject({ provider_message_id: null, attempts: 1 })
    const { id } = meta.messages[0]!
    await meta.sendStatuses(webhook(), { id, status: "delivered" })
    expect(await untilMessageIs(staff(), "delivered")).toMatchObject({ provider_message_id: id })
    expect(meta.messages).toHaveLength(1)
  })

  it("rings for a quote asked for and for one accepted, not once more for its order", async () => {
    const { variantId } = await aVariant(staff())
    const buyer = await customer()
    const { id } = await aRequest(buyer, variantId)
    expect(await untilMessageIs(staff(), "sent")).toMatchObject({
      kind: "quote_requested",
      quote_id: id,
      order_id: null,
    })
    const sent = await send(staff(), id)
    const { order } = await buyer.succeed<{ order: { id: string } }>(
      "POST",
      `/store/quotes/${id}/accept`,
      acceptanceOf(sent),
    )
    const accepted = await untilMessageIs(staff(), "sent", { order_id: order.id })
    expect(accepted).toMatchObject({ kind: "quote_accepted", quote_id: id })
    expect(await messagesOf(staff())).toHaveLength(2)
  })

  it("rings for what nobody heard of: the event of an order and of a quote got lost", async () => {
    const { variantId } = await aVariant(staff())
    const buyer = await customer()
    await buy(buyer, variantId)
    await aRequest(buyer, variantId)
    await eventually(async () => {
      const kinds = (await messagesOf(staff())).map(({ kind, status }) => `${kind} ${status}`)
      expect(kinds.sort()).toEqual(["order_placed sent", "quote_requested sent"])
    })
    await knex().raw(`delete from millesime_whatsapp_message`)
    await knex().raw(`update "order" set created_at = now() - interval '5 minutes'`)
    await knex().raw(`update millesime_quote_event set created_at = now() - interval '5 minutes'`)
    await Promise.all([
      reconcileNotificationsWorkflow(container()).run(),
      reconcileNotificationsWorkflow(container()).run(),
    ])
    await eventually(async () => {
      const kinds = (await messagesOf(staff())).map(({ kind, status }) => `${kind} ${status}`)
      expect(kinds.sort()).toEqual(["order_placed sent", "quote_requested sent"])
    })
    expect(meta.messages).toHaveLength(4)
  })

  it("doesn't ring for the shop's past, nor for orders that were cancelled", async () => {
    await anOrder()
    await untilMessageIs(staff(), "sent")
    await knex().raw(`delete from millesime_whatsapp_message`)
    await knex().raw(`update "order" set created_at = now() - interval '2 days'`)
    await reconcileNotificationsWorkflow(container()).run()
    expect(await messagesOf(staff())).toEqual([])
    await knex().raw(
      `update "order" set created_at = now() - interval '5 minutes', status = 'canceled'`,
    )
    await reconcileNotificationsWorkflow(container()).run()
    expect(await messagesOf(staff())).toEqual([])
  })

  it("is looked up by staff alone, by status, kind, order, number and time", async () => {
    const order = await anOrder()
    await untilMessageIs(staff(), "sent")
    const found: Filter[] = [
      { status: "sent" },
      { kind: "order_placed" },
      { order_id: order.id },
      { to: SELLER },
      { order: "-sent_at" },
    ]
    for (const query of found) {
      expect(await messagesOf(staff(), query)).toHaveLength(1)
    }
    const missed: Filter[] = [
      { status: "failed" },
      { kind: "digest" },
      { order_id: "order_other" },
      { to: "+33600000000" },
    ]
    for (const query of missed) {
      expect(await messagesOf(staff(), query)).toEqual([])
    }
    expect(
      await staff().refusal("adminListWhatsappMessages", { query: { to: "06" } }),
    ).toMatchObject({ code: "invalid_request", message: expect.stringContaining("to") })
    const stranger = await anonymous().request("GET", "/admin/whatsapp-messages")
    expect(stranger.status).toBe(401)
  })
})
