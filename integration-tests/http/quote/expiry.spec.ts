import { Modules } from "@medusajs/framework/utils"
import expireQuotes from "../../../src/jobs/expire-quotes"
import { releaseAbandonedAcceptancesWorkflow } from "../../../src/workflows/quote/release-abandoned-acceptances"
import remindBuyers from "../../../src/jobs/remind-buyers"
import { QUOTE_MODULE } from "../../../src/modules/quote"
import type QuoteModuleService from "../../../src/modules/quote/service"
import { orderInputOf } from "../../../src/workflows/quote/order-input"
import type { Client } from "../../support/client"
import { awaitMails, listMails } from "../../support/mails"
import { aRequest, aSentQuote, aVariant, acceptanceOf, send } from "../../support/quotes"
import { describeShop } from "../../support/shop"

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS

/** Time enough for a slow machine to do what must come before. */
const VALID_MS = 5000

type Refusal = { code: string; message: string }

const inAWhile = (ms: number) => new Date(Date.now() + ms).toISOString()

describeShop("The clock of quotes", ({ container, customer, staff }) => {
  const service = () => container().resolve<QuoteModuleService>(QUOTE_MODULE)

  /** Time can't be set over HTTP. */
  const endAt = (id: string, valid_until: string, sent_at?: string) =>
    service().updateMillesimeQuotes({ id, valid_until, ...(sent_at && { sent_at }) } as never)

  const statusOf = async (id: string) =>
    (await staff().call("adminGetQuote", { params: { id } })).quote.status

  /** E-mails are written by subscribers, a moment after the answer. */
  const untilMails = async (quote_id: string, expected: string[]) => {
    await awaitMails(staff(), { quote_id }, expected.length)
    const mails = await listMails(staff(), { quote_id })
    expect(mails.map(({ kind, to }) => `${kind} ${to}`).sort()).toEqual([...expected].sort())
  }

  /** What a request and the offer that answers it are followed by. */
  const OFFERED = [
    "quote_requested buyer@example.test",
    "staff_quote_requested admin@millesime.test",
    "quote_sent buyer@example.test",
  ]

  const setUp = async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff())
    return { buyer, variantId }
  }

  const accept = (buyer: Client, quote: Awaited<ReturnType<typeof aSentQuote>>) =>
    buyer.request<Refusal>("POST", `/store/quotes/${quote.id}/accept`, acceptanceOf(quote))

  it("ends a quote to the second, with no job (invariant 8)", async () => {
    const { buyer, variantId } = await setUp()
    const sent = await send(staff(), (await aRequest(buyer, variantId)).id, inAWhile(VALID_MS))
    const { quote } = await buyer.call("storeGetQuote", { params: { id: sent.id } })
    expect(quote.status).toBe("sent")
    await new Promise((resolve) => setTimeout(resolve, VALID_MS + 100))
    const late = await accept(buyer, sent)
    expect([late.status, late.body.code]).toEqual([409, "quote_invalid_transition"])
    expect(late.body.message).toContain("expired")
    const { quotes } = await staff().call("adminListQuotes", { query: { status: "expired" } })
    expect(quotes.map(({ id }) => id)).toEqual([sent.id])
  })

  it("takes a day as its end in France, and no day that has passed", async () => {
    const { buyer, variantId } = await setUp()
    const { id } = await aRequest(buyer, variantId)
    const past = await staff().request<Refusal & { details: { path: string }[] }>(
      "POST",
      `/admin/quotes/${id}/send`,
      { version: 1, valid_until: "2026-01-31" },
    )
    expect([past.status, past.body.details[0]?.path]).toEqual([400, "valid_until"])
    const sent = await send(staff(), id, "2030-07-31")
    expect(sent.valid_until).toBe("2030-07-31T21:59:59.000Z")
    const { quote } = await staff().call("adminExtendQuote", {
      params: { id },
      body: { valid_until: "2030-12-31" },
    })
    expect([quote.valid_until, quote.current_revision]).toEqual(["2030-12-31T22:59:59.000Z", 2])
    expect(quote.sent_revision?.items).toEqual(sent.sent_revision?.items)
  })

  it("has a job that may run again, and leaves finished quotes alone (invariant 8)", async () => {
    const { buyer, variantId } = await setUp()
    const due = await aSentQuote(staff(), buyer, variantId)
    const done = await aSentQuote(staff(), buyer, variantId)
    expect((await accept(buyer, done)).status).toBe(200)
    for (const { id } of [due, done]) await endAt(id, inAWhile(-HOUR_MS))
    await Promise.all([expireQuotes(container()), expireQuotes(container())])
    await expireQuotes(container())
    expect([await statusOf(due.id), await statusOf(done.id)]).toEqual(["expired", "accepted"])
    const { events } = await staff().call("adminListQuoteEvents", { params: { id: due.id } })
    expect(events.map(({ kind, actor, from }) => [kind, actor, from])[0]).toEqual([
      "expire",
      "system",
      "sent",
    ])
    expect(events.filter(({ kind }) => kind === "expire")).toHaveLength(1)
    const { quote } = await staff().call("adminExtendQuote", {
      params: { id: due.id },
      body: { valid_until: inAWhile(DAY_MS) },
    })
    expect(quote.status).toBe("sent")
  })

  it("reminds the buyer a week and a day before the end, once each", async () => {
    const { buyer, variantId } = await setUp()
    const { id } = await send(staff(), (await aRequest(buyer, variantId)).id, inAWhile(30 * DAY_MS))
    await untilMails(id, OFFERED)
    await remindBuyers(container())
    const monthAgo = inAWhile(-30 * DAY_MS)
    await endAt(id, inAWhile(6 * DAY_MS), monthAgo)
    await Promise.all([remindBuyers(container()), remindBuyers(container())])
    await remindBuyers(container())
    const reminded = [...OFFERED, "quote_reminder buyer@example.test"]
    await untilMails(id, reminded)
    await endAt(id, inAWhile(HOUR_MS), monthAgo)
    await remindBuyers(container())
    await remindBuyers(container())
    await untilMails(id, [...reminded, "quote_expiring buyer@example.test"])
  })

  it("reminds nobody of what was sent for less than the reminder's time", async () => {
    const { buyer, variantId } = await setUp()
    const { id } = await send(staff(), (await aRequest(buyer, variantId)).id, inAWhile(5 * DAY_MS))
    await remindBuyers(container())
    await untilMails(id, OFFERED)
  })

  it("tells staff of counter-offers and acceptances, and buyers of messages", async () => {
    const { buyer, variantId } = await setUp()
    const first = await aSentQuote(staff(), buyer, variantId)
    const { id } = first
    await buyer.call("storeCounterQuote", {
      params: { id },
      body: { revision: 1, items: [{ item_id: first.items[0]!.id, target_unit_price: 1 }] },
    })
    await staff().call("adminPostQuoteMessage", {
      params: { id },
      body: { text: "Pas à ce prix", internal: true },
    })
    await staff().call("adminPostQuoteMessage", { params: { id }, body: { text: "Voici mieux" } })
    await accept(buyer, await send(staff(), id))
    await untilMails(id, [
      ...OFFERED,
      "staff_quote_countered admin@millesime.test",
      "quote_message buyer@example.test",
      "quote_sent buyer@example.test",
      "staff_quote_accepted admin@millesime.test",
    ])
  })

  it("gives back a quote whose acceptance died with its process", async () => {
    const { buyer, variantId } = await setUp()
    const sent = await aSentQuote(staff(), buyer, variantId)
    const pending = await service().beginAcceptance(sent.id, {
      action: "accept",
      actor: { kind: "buyer", id: buyer.id },
      scope: { any: [{}] },
      expected: acceptanceOf(sent),
    })
    if (!("acceptance_id" in pending)) throw new Error("The acceptance was not begun")
    await container()
      .resolve(Modules.ORDER)
      .createOrders([orderInputOf(pending, null, null)])
    const locked = await accept(buyer, sent)
    expect([locked.status, locked.body.code]).toEqual([409, "locked"])
    const { quote: read } = await buyer.call("storeGetQuote", { params: { id: sent.id } })
    expect([read.status, read.order_id]).toEqual(["sent", null])

    await releaseAbandonedAcceptancesWorkflow(container()).run()
    expect((await accept(buyer, sent)).status).toBe(409)
    const longAgo = new Date(Date.now() - HOUR_MS)
    await service().updateMillesimeQuotes({ id: sent.id, acceptance_expires_at: longAgo })
    await releaseAbandonedAcceptancesWorkflow(container()).run()
    expect((await accept(buyer, sent)).status).toBe(200)
    const { orders } = await staff().succeed<{ orders: { id: string }[] }>("GET", "/admin/orders")
    expect(orders).toHaveLength(1)
    expect(orders[0]?.id).not.toBe(pending.order_id)
  })
})
