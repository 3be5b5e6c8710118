import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import checkStock from "../../../src/jobs/check-stock"
import expireQuotes from "../../../src/jobs/expire-quotes"
import { releaseAbandonedAcceptancesWorkflow } from "../../../src/workflows/quote/release-abandoned-acceptances"
import { quoteService } from "../../../src/modules/quote"
import { orderInputOf } from "../../../src/workflows/quote/order-input"
import { prepareCart, regionIdOf } from "../../support/checkout"
import type { Client } from "../../support/client"
import { aBuyingCompany, anOpenedQuote, inDays } from "../../support/quote-fixtures"
import { watchInvites } from "../../support/companies"
import { aRequest, aVariant, acceptanceOf } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Answer = { code?: string; order?: { id: string } }

describeShop("The stock that a sent quote holds", ({ anonymous, container, customer, staff }) => {
  const inventory = () => container().resolve(Modules.INVENTORY)
  const service = () => quoteService(container())
  const knex = () => container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)

  const reservations = async () =>
    (await inventory().listReservationItems({})).map(({ id, line_item_id, quantity }) => ({
      id,
      line_item_id,
      quantity: Number(quantity),
    }))

  const sendHeld = async (id: string, hold_stock: boolean | undefined = true) => {
    const { quote } = await staff().call("adminGetQuote", { params: { id } })
    const { quote: sent } = await staff().call("adminSendQuote", {
      params: { id },
      body: { version: quote.version, valid_until: inDays(7), hold_stock },
    })
    return sent
  }

  /** Two of a kind, both offered to one buyer. */
  const setUp = async (name = "buyer") => {
    const buyer = await customer(name)
    const { variantId } = await aVariant(staff(), { stock: [{ quantity: 2 }] })
    const { id } = await aRequest(buyer, variantId)
    return { buyer, variantId, id, sent: await sendHeld(id) }
  }

  const buyOne = async (variantId: string, buyer: Client = anonymous()) => {
    const { status, body } = await buyer.request<Answer>("POST", "/store/carts", {
      region_id: await regionIdOf(buyer),
      items: [{ variant_id: variantId, quantity: 1 }],
    })
    return [status, body.code ?? null]
  }

  const accept = (who: Client, sent: Awaited<ReturnType<typeof sendHeld>>) =>
    who.request<Answer>("POST", `/store/quotes/${sent.id}/accept`, acceptanceOf(sent))

  const endNow = (id: string) =>
    service().updateMillesimeQuotes({ id, valid_until: new Date(0) } as never)

  it("can't be bought by anybody else, not even by a cart that has it already", async () => {
    const { variantId } = await aVariant(staff(), { stock: [{ quantity: 2 }] })
    const { id } = await aRequest(await customer("buyer"), variantId)
    const cart = await prepareCart(anonymous(), [{ variant_id: variantId, quantity: 1 }])
    const sent = await sendHeld(id)
    expect(sent).toMatchObject({
      holds_stock: true,
      holds_stock_by_default: false,
      items: [{ quantity: 2, available_quantity: 2 }],
    })
    expect(await reservations()).toMatchObject([{ line_item_id: null, quantity: 2 }])
    const late = await anonymous().request<Answer>("POST", `/store/carts/${cart.id}/complete`)
    expect([late.status, late.body.code]).toEqual([409, "insufficient_stock"])
    expect((await buyOne(variantId))[0]).toBe(400)
  })

  it("is held only where staff or the option say so", async () => {
    const { variantId } = await aVariant(staff(), { stock: [{ quantity: 9 }] })
    const buyer = await customer("buyer")
    const request = async () => (await aRequest(buyer, variantId)).id
    expect(await sendHeld(await request(), false)).toMatchObject({ holds_stock: false })
    const { options } = service()
    const given = options.hold_stock
    options.hold_stock = true
    try {
      const { quote } = await staff().call("adminGetQuote", { params: { id: await request() } })
      const { quote: sent } = await staff().call("adminSendQuote", {
        params: { id: quote.id },
        body: { version: quote.version },
      })
      expect(sent).toMatchObject({ holds_stock: true, holds_stock_by_default: true })
    } finally {
      options.hold_stock = given
    }
    expect(await reservations()).toHaveLength(1)
  })

  it("must be there, or the quote isn't sent; what is bought in isn't held", async () => {
    const { variantId } = await aVariant(staff(), { stock: [{ quantity: 1 }] })
    const { id } = await aRequest(await customer("buyer"), variantId, 1)
    const { quote } = await staff().call("adminGetQuote", { params: { id } })
    const { quote: edited } = await staff().call("adminUpdateQuoteItem", {
      params: { id, item_id: quote.items[0]!.id },
      body: { version: quote.version, quantity: 2 },
    })
    const body = { version: edited.version, hold_stock: true }
    expect(await staff().refusal("adminSendQuote", { params: { id }, body })).toMatchObject({
      code: "quote_insufficient_stock",
    })
    expect(await reservations()).toEqual([])
    const { quote: sourced } = await staff().call("adminUpdateQuoteItem", {
      params: { id, item_id: quote.items[0]!.id },
      body: { version: edited.version, lead_time_days: 30 },
    })
    expect(sourced.status).toBe("in_review")
    expect((await sendHeld(id)).holds_stock).toBe(true)
    expect(await reservations()).toEqual([])
  })

  it.each([
    [
      "withdrawn",
      (id: string) =>
        staff().call("adminWithdrawQuote", { params: { id }, body: { reason: "No" } }),
    ],
    [
      "declined",
      (id: string, buyer: Client) =>
        buyer.call("storeDeclineQuote", { params: { id }, body: { revision: 1 } }),
    ],
    [
      "cancelled",
      (id: string, buyer: Client) => buyer.call("storeCancelQuote", { params: { id }, body: {} }),
    ],
    [
      "countered",
      async (id: string, buyer: Client) => {
        const { quote } = await buyer.call("storeGetQuote", { params: { id } })
        const items = [{ item_id: quote.items[0]!.id, quantity: 1 }]
        await buyer.call("storeCounterQuote", { params: { id }, body: { revision: 1, items } })
      },
    ],
    [
      "expired",
      async (id: string) => {
        await endNow(id)
        await expireQuotes(container())
      },
    ],
  ])("is given back when the quote is %s", async (status, end) => {
    const { buyer, variantId, id } = await setUp()
    await end(id, buyer)
    const { quote } = await staff().call("adminGetQuote", { params: { id } })
    expect([quote.status, quote.holds_stock]).toEqual([status, false])
    expect(await reservations()).toEqual([])
    expect(await buyOne(variantId)).toEqual([200, null])
  })

  it("becomes the order's when the buyer accepts, and is given back with the order", async () => {
    const { buyer, sent } = await setUp()
    const [held] = await reservations()
    const { status, body } = await accept(buyer, sent)
    expect(status).toBe(200)
    const { order } = await staff().succeed<{ order: { items: { id: string }[] } }>(
      "GET",
      `/admin/orders/${body.order?.id}`,
    )
    expect(await reservations()).toEqual([{ ...held, line_item_id: order.items[0]?.id }])
    await knex()("reservation_item").update({ created_at: new Date(0) })
    await checkStock(container())
    expect(await reservations()).toHaveLength(1)
    await staff().succeed("POST", `/admin/orders/${body.order?.id}/cancel`)
    expect(await reservations()).toEqual([])
  })

  it("stays while the company has to approve, and after a rejection by it", async () => {
    const { approver, limited } = await aBuyingCompany({ customer }, watchInvites(container()))
    const { variantId } = await aVariant(staff(), { stock: [{ quantity: 2 }] })
    const sent = await sendHeld((await anOpenedQuote(staff(), limited, variantId)).id)
    const held = await reservations()
    expect((await accept(limited, sent)).status).toBe(202)
    expect(await reservations()).toEqual(held)
    await approver.succeed("POST", `/store/quote-approvals/${sent.id}/reject`, { reason: "Later" })
    expect(await reservations()).toEqual(held)
    expect((await accept(limited, sent)).status).toBe(202)
    await approver.succeed("POST", `/store/quote-approvals/${sent.id}/approve`, {})
    expect(await reservations()).toMatchObject([
      { id: held[0]?.id, line_item_id: expect.any(String) },
    ])
  })

  it("is kept by an extension, and held again by that of an expired quote", async () => {
    const { id, variantId } = await setUp()
    const held = await reservations()
    const extend = () =>
      staff().call("adminExtendQuote", { params: { id }, body: { valid_until: inDays(30) } })
    await extend()
    expect(await reservations()).toEqual(held)
    await endNow(id)
    await expireQuotes(container())
    expect((await extend()).quote.holds_stock).toBe(true)
    expect(await reservations()).toMatchObject([{ line_item_id: null, quantity: 2 }])
    await endNow(id)
    await expireQuotes(container())
    expect(await buyOne(variantId)).toEqual([200, null])
  })

  it("stays with the quote when its acceptance fails", async () => {
    const { buyer, sent, variantId } = await setUp()
    const held = await reservations()
    const { variants } = await staff().succeed<{ variants: { product_id: string }[] }>(
      "GET",
      `/admin/product-variants?id=${variantId}`,
    )
    const path = `/admin/products/${variants[0]?.product_id}`
    await staff().succeed("POST", path, { status: "draft" })
    const refused = await accept(buyer, sent)
    expect([refused.status, refused.body.code]).toEqual([409, "barrel_unavailable"])
    expect(await reservations()).toEqual(held)
  })

  it("is the quote's again when an acceptance dies with its process", async () => {
    const { buyer, id, sent } = await setUp()
    const held = await reservations()
    const pending = await service().beginAcceptance(id, {
      action: "accept",
      actor: { kind: "buyer", id: buyer.id },
      scope: { any: [{}] },
      expected: acceptanceOf(sent),
    })
    if (!("acceptance_id" in pending)) throw new Error("The acceptance was not begun")
    const [order] = await container()
      .resolve(Modules.ORDER)
      .createOrders([orderInputOf(pending, null, null)])
    const line_item_id = order?.items?.[0]?.id ?? ""
    await inventory().updateReservationItems([{ id: held[0]!.id, line_item_id } as { id: string }])
    await service().updateMillesimeQuotes({ id, acceptance_expires_at: new Date(0) })
    await releaseAbandonedAcceptancesWorkflow(container()).run()
    expect(await reservations()).toEqual(held)
    expect((await accept(buyer, sent)).status).toBe(200)
  })

  it("goes to one of acceptance, expiry, withdrawal and a cart at once, and is never lost", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { buyer, id, sent, variantId } = await setUp(`buyer-${round}`)
      await Promise.allSettled([
        accept(buyer, sent),
        staff().request("POST", `/admin/quotes/${id}/withdraw`, { reason: "No" }),
        buyOne(variantId),
        endNow(id).then(() => expireQuotes(container())),
      ])
      // A quote that was locked by its acceptance expires at the next run.
      await expireQuotes(container())
      const { quote } = await staff().call("adminGetQuote", { params: { id } })
      const left = await reservations()
      if (quote.status === "accepted") {
        expect(left).toMatchObject([{ line_item_id: expect.any(String), quantity: 2 }])
        await staff().succeed("POST", `/admin/orders/${quote.order_id}/cancel`)
      } else {
        expect(["expired", "withdrawn"]).toContain(quote.status)
        expect(left).toEqual([])
      }
    }
  })

  it("is released by the hourly check where a quote that ended left it behind", async () => {
    const { id } = await setUp()
    await service().updateMillesimeQuotes({ id, status: "withdrawn" })
    await checkStock(container())
    expect(await reservations()).toHaveLength(1)
    await knex()("reservation_item").update({ created_at: new Date(0) })
    await checkStock(container())
    expect(await reservations()).toEqual([])
  })
})
