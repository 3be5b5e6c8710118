import { setTimeout } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import expireQuotes from "../../../src/jobs/expire-quotes"
import { QUOTE_MODULE } from "../../../src/modules/quote"
import type QuoteModuleService from "../../../src/modules/quote/service"
import { watchInvites } from "../../support/companies"
import { aBuyingCompany, aPendingQuote, inDays } from "../../support/quote-fixtures"
import { aRequest, aSentQuote, aVariant, acceptanceOf, send } from "../../support/quotes"
import { describeShop } from "../../support/shop"

/** All that a quote is announced by, and the order that it becomes. */
const NAMES = [
  "millesime_quote.requested",
  "millesime_quote.created",
  "millesime_quote.updated",
  "millesime_quote.sent",
  "millesime_quote.countered",
  "millesime_quote.accepted",
  "millesime_quote.approval_requested",
  "millesime_quote.approval_rejected",
  "millesime_quote.withdrawn",
  "millesime_quote.rejected",
  "millesime_quote.declined",
  "millesime_quote.cancelled",
  "millesime_quote.expired",
  "millesime_quote.message_posted",
  "order.placed",
]

type Emitted = { name: string; data: Record<string, unknown> }

const watch = (container: MedusaContainer) => {
  const emitted: Emitted[] = []
  for (const name of NAMES) {
    container.resolve(Modules.EVENT_BUS).subscribe(name, ({ data }) => {
      emitted.push({ name, data: data as Record<string, unknown> })
      return Promise.resolve()
    })
  }
  return emitted
}

describeShop("The trail of a quote", ({ container, customer, staff }) => {
  let tokenOf: ReturnType<typeof watchInvites>
  let emitted: Emitted[]

  beforeAll(() => {
    tokenOf = watchInvites(container())
    emitted = watch(container())
  })

  beforeEach(() => {
    emitted.length = 0
  })

  const read = async (id: string) => (await staff().call("adminGetQuote", { params: { id } })).quote

  const trailOf = async (id: string) => {
    const { events } = await staff().call("adminListQuoteEvents", {
      params: { id },
      query: { limit: 100 },
    })
    return events
      .toReversed()
      .map(({ kind, actor, actor_id, from, to, revision }) => [
        `${kind}: ${from} to ${to}, ${revision}`,
        actor,
        actor_id,
      ])
  }

  const lastChanges = async (id: string) =>
    (await staff().call("adminListQuoteEvents", { params: { id }, query: { limit: 1 } })).events[0]
      ?.changes

  /** Waits until no event has come for a while: one too many would come late, too. */
  const emittedNames = async (id: string) => {
    let seen = -1
    while (seen !== emitted.length) {
      seen = emitted.length
      await setTimeout(500)
    }
    return emitted
      .filter(({ name, data }) => name === "order.placed" || data.id === id)
      .map(({ name }) => name)
  }

  const staffId = async () =>
    (await staff().succeed<{ user: { id: string } }>("GET", "/admin/users/me")).user.id

  it("has one entry for each action, by whom, from where, to where and what changed, and one event each", async () => {
    const buyer = await customer("buyer")
    const me = await staffId()
    const { variantId } = await aVariant(staff())
    const { id, items } = await aRequest(buyer, variantId)
    const params = { id }
    const item_id = items[0]!.id
    const version = async () => (await read(id)).version

    await staff().call("adminUpdateQuoteItem", {
      params: { id, item_id },
      body: { version: await version(), unit_price: 300 },
    })
    expect(await lastChanges(id)).toMatchObject({
      kind: "change_line",
      id: item_id,
      changes: { unit_price: 300 },
    })
    await staff().call("adminUpdateQuote", {
      params,
      body: { version: await version(), owner_id: me, internal_note: "Marge 20 %" },
    })
    expect(await lastChanges(id)).toEqual({ owner_id: me, internal_note: "Marge 20 %" })
    await staff().call("adminUpdateQuote", {
      params,
      body: { version: await version(), terms: "Franco", internal_note: "Marge 10 %" },
    })
    expect(await lastChanges(id)).toMatchObject({ terms: "Franco", internal_note: "Marge 10 %" })
    await staff().call("adminReadQuote", { params, body: {} })
    const { message: note } = await staff().call("adminPostQuoteMessage", {
      params,
      body: { text: "À surveiller", internal: true },
    })
    expect(await lastChanges(id)).toEqual({ message_id: note.id, is_internal: true })
    const { message } = await buyer.call("storePostQuoteMessage", {
      params,
      body: { text: "Alors ?" },
    })
    expect(await lastChanges(id)).toEqual({ message_id: message.id })
    const valid_until = inDays(7)
    await staff().call("adminSendQuote", {
      params,
      body: { version: await version(), valid_until, message: "Voici" },
    })
    expect(await lastChanges(id)).toEqual({ valid_until, message_id: expect.any(String) })
    await buyer.call("storeCounterQuote", {
      params,
      body: { revision: 1, items: [{ item_id, quantity: 3 }], message: "Plutôt trois" },
    })
    expect(await lastChanges(id)).toMatchObject({ items: [{ item_id, quantity: 3 }] })
    await send(staff(), id)
    await staff().call("adminExtendQuote", { params, body: { valid_until: inDays(9) } })
    await staff().call("adminWithdrawQuote", { params, body: { reason: "Épuisé" } })
    expect(await lastChanges(id)).toMatchObject({ reason: "Épuisé" })
    const sent = await send(staff(), id)
    const { order } = await buyer.call("storeAcceptQuote", {
      params,
      body: { ...acceptanceOf(sent), po_number: "BC-1" },
    })
    expect(await lastChanges(id)).toEqual({
      po_number: "BC-1",
      total: sent.sent_revision!.total,
      order_id: order!.id,
    })

    const [byBuyer, byStaff] = [
      ["buyer", buyer.id],
      ["staff", me],
    ]
    expect(await trailOf(id)).toEqual([
      ["request: null to requested, 0", ...byBuyer],
      ["edit: requested to in_review, 0", ...byStaff],
      ["edit: in_review to in_review, 0", ...byStaff],
      ["edit: in_review to in_review, 0", ...byStaff],
      ["message: in_review to in_review, 0", ...byStaff],
      ["message: in_review to in_review, 0", ...byBuyer],
      ["send: in_review to sent, 1", ...byStaff],
      ["counter: sent to countered, 1", ...byBuyer],
      ["send: countered to sent, 2", ...byStaff],
      ["extend: sent to sent, 3", ...byStaff],
      ["withdraw: sent to withdrawn, 3", ...byStaff],
      ["send: withdrawn to sent, 4", ...byStaff],
      ["accept: sent to accepted, 4", ...byBuyer],
    ])
    expect((await emittedNames(id)).toSorted()).toEqual(
      [
        "millesime_quote.requested",
        "millesime_quote.updated",
        "millesime_quote.updated",
        "millesime_quote.updated",
        // None of the note among staff.
        "millesime_quote.message_posted",
        "millesime_quote.sent",
        "millesime_quote.countered",
        "millesime_quote.sent",
        "millesime_quote.sent",
        "millesime_quote.withdrawn",
        "millesime_quote.sent",
        "millesime_quote.accepted",
        "order.placed",
      ].toSorted(),
    )
    const placed = emitted.filter(({ name }) => name === "order.placed")
    expect(placed.map(({ data }) => data.id)).toEqual([order!.id])
  })

  it("tells how each quote ended, once", async () => {
    const buyer = await customer("buyer")
    const me = await staffId()
    const { variantId } = await aVariant(staff())
    const [byBuyer, byStaff] = [
      ["buyer", buyer.id],
      ["staff", me],
    ]
    const requested = ["request: null to requested, 0", ...byBuyer]
    const sent = ["send: requested to sent, 1", ...byStaff]

    const declined = await aSentQuote(staff(), buyer, variantId)
    await buyer.call("storeDeclineQuote", {
      params: { id: declined.id },
      body: { revision: 1, reason: "Trop cher", comment: "Une autre fois" },
    })
    expect(await lastChanges(declined.id)).toMatchObject({ reason: "Trop cher" })
    expect(await trailOf(declined.id)).toEqual([
      requested,
      sent,
      ["decline: sent to declined, 1", ...byBuyer],
    ])
    expect(await emittedNames(declined.id)).toEqual([
      "millesime_quote.requested",
      "millesime_quote.sent",
      "millesime_quote.declined",
    ])

    const cancelled = await aRequest(buyer, variantId)
    await buyer.call("storeCancelQuote", { params: { id: cancelled.id }, body: {} })
    expect(await trailOf(cancelled.id)).toEqual([
      requested,
      ["cancel: requested to cancelled, 0", ...byBuyer],
    ])
    expect(await emittedNames(cancelled.id)).toEqual([
      "millesime_quote.requested",
      "millesime_quote.cancelled",
    ])

    const rejected = await aRequest(buyer, variantId)
    const params = { id: rejected.id }
    await staff().call("adminRejectQuote", { params, body: { reason: "Épuisé" } })
    expect(await lastChanges(rejected.id)).toMatchObject({ reason: "Épuisé" })
    expect(await trailOf(rejected.id)).toEqual([
      requested,
      ["reject: requested to rejected, 0", ...byStaff],
    ])
    expect(await emittedNames(rejected.id)).toEqual([
      "millesime_quote.requested",
      "millesime_quote.rejected",
    ])

    const expired = await aSentQuote(staff(), buyer, variantId)
    await container()
      .resolve<QuoteModuleService>(QUOTE_MODULE)
      .updateMillesimeQuotes({ id: expired.id, valid_until: new Date(Date.now() - 1000) } as never)
    await expireQuotes(container())
    await expireQuotes(container())
    expect(await trailOf(expired.id)).toEqual([
      requested,
      sent,
      ["expire: sent to expired, 1", "system", null],
    ])
    expect(await emittedNames(expired.id)).toEqual([
      "millesime_quote.requested",
      "millesime_quote.sent",
      "millesime_quote.expired",
    ])
  })

  it("tells of the company's approval who accepted, who refused and who approved", async () => {
    const parties = await aBuyingCompany({ customer }, tokenOf)
    const { approver, limited } = parties
    const me = await staffId()
    const { variantId } = await aVariant(staff())
    const pending = await aPendingQuote(staff(), parties, variantId)
    const { id } = pending
    const params = { id }
    await approver.call("storeRejectQuoteApproval", { params, body: { reason: "Trop cher" } })
    expect(await lastChanges(id)).toMatchObject({ reason: "Trop cher" })
    await limited.succeed("POST", `/store/quotes/${id}/accept`, acceptanceOf(pending))
    const { order } = await approver.call("storeApproveQuote", { params, body: {} })
    expect(await lastChanges(id)).toEqual({
      total: pending.sent_revision!.total,
      order_id: order!.id,
    })
    expect(await trailOf(id)).toEqual([
      ["request: null to in_review, 0", "staff", me],
      ["send: in_review to sent, 1", "staff", me],
      ["ask_approval: sent to pending_approval, 1", "buyer", limited.id],
      ["reject: pending_approval to sent, 1", "approver", approver.id],
      ["ask_approval: sent to pending_approval, 1", "buyer", limited.id],
      ["approve: pending_approval to accepted, 1", "approver", approver.id],
    ])
    expect((await emittedNames(id)).toSorted()).toEqual([
      "millesime_quote.accepted",
      "millesime_quote.approval_rejected",
      "millesime_quote.approval_requested",
      "millesime_quote.approval_requested",
      "millesime_quote.created",
      "millesime_quote.sent",
      "order.placed",
    ])
  })

  it("has nothing of what was refused, and nobody hears of it", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const sent = await aSentQuote(staff(), buyer, variantId)
    const { id, version } = sent
    const params = { id }
    await emittedNames(id)
    const before = await trailOf(id)
    emitted.length = 0
    const total = sent.sent_revision!.total
    const refused = [
      await buyer.refusal("storeAcceptQuote", { params, body: { revision: 2, total } }),
      await buyer.refusal("storeAcceptQuote", { params, body: { revision: 1, total: total - 1 } }),
      await buyer.refusal("storeDeclineQuote", { params, body: { revision: 2 } }),
      await buyer.refusal("storePostQuoteMessage", { params, body: { text: "" } }),
      await staff().refusal("adminRejectQuote", { params, body: { reason: "Non" } }),
      await staff().refusal("adminSendQuote", { params, body: { version } }),
      await staff().refusal("adminShipQuote", {
        params,
        body: { version: version + 1, amount: 1 },
      }),
      await staff().refusal("adminShipQuote", { params, body: { version, amount: -1 } }),
      await staff().refusal("adminUpdateQuote", {
        params,
        body: { version: version + 1, internal_note: "x" },
      }),
      await staff().refusal("adminExtendQuote", { params, body: { valid_until: "2020-01-01" } }),
    ]
    expect(refused.map(({ code }) => code)).toEqual([
      "quote_revision_stale",
      "quote_totals_changed",
      "quote_revision_stale",
      "invalid_request",
      "quote_invalid_transition",
      "quote_invalid_transition",
      "quote_stale",
      "invalid_request",
      "quote_stale",
      "invalid_request",
    ])
    expect(await trailOf(id)).toEqual(before)
    expect(await emittedNames(id)).toEqual([])
  })

  it("is listed page by page, the latest first", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const { id } = await aSentQuote(staff(), buyer, variantId)
    const page = async (offset: number) =>
      staff().call("adminListQuoteEvents", { params: { id }, query: { limit: 1, offset } })
    expect(await page(0)).toMatchObject({ events: [{ kind: "send" }], count: 2, limit: 1 })
    expect(await page(1)).toMatchObject({ events: [{ kind: "request" }], count: 2, offset: 1 })
    expect((await page(2)).events).toEqual([])
    const unknown = { params: { id: "quo_unknown" } }
    expect((await staff().refusal("adminListQuoteEvents", unknown)).code).toBe("not_found")
  })
})
