import { QUOTE_MODULE } from "../../../src/modules/quote"
import type QuoteModuleService from "../../../src/modules/quote/service"
import { completeCart, prepareCart, regionIdOf } from "../../support/checkout"
import type { Client } from "../../support/client"
import { registerCompany, watchInvites } from "../../support/companies"
import { aBuyingCompany } from "../../support/quote-fixtures"
import { aCart, aVariant, send } from "../../support/quotes"
import { describeShop } from "../../support/shop"

describeShop("Asking for a quote", ({ anonymous, container, customer, staff }) => {
  const ask = (who: Client, cart_id: string) =>
    who.request<{ code?: string; quote?: { id: string } }>("POST", "/store/quotes", { cart_id })

  const refusal = async (who: Client, cart_id: string) => {
    const { status, body } = await ask(who, cart_id)
    return [status, body.code]
  }

  const asked = async (who: Client, cart_id: string): Promise<string> =>
    (await who.call("storeRequestQuote", { body: { cart_id } })).quote.id

  const count = async () => (await staff().call("adminListQuotes")).count

  const oneOf = (variant_id: string) => [{ variant_id, quantity: 1 }]

  it("needs a cart of one's own: somebody else's, a guest's and a colleague's are as unknown as none", async () => {
    const { variantId } = await aVariant(staff())
    const { admin, buyer } = await aBuyingCompany({ customer }, watchInvites(container()))
    const stranger = await customer("stranger")
    const carts = {
      buyers: await aCart(buyer, oneOf(variantId)),
      strangers: await aCart(stranger, oneOf(variantId)),
      guests: await aCart(anonymous(), oneOf(variantId)),
      // A guest has an account neither by the address typed in nor by being known for it.
      typed: await prepareCart(anonymous(), oneOf(variantId), "guest@example.test"),
    }
    const foreign: [Client, string][] = [
      [stranger, carts.buyers.id],
      [buyer, carts.strangers.id],
      [admin, carts.buyers.id],
      [stranger, carts.guests.id],
      [buyer, carts.guests.id],
      [stranger, carts.typed.id],
    ]
    for (const [who, id] of foreign) {
      const answer = await ask(who, id)
      const unknown = await ask(who, "cart_unknown")
      expect([answer.status, answer.body]).toEqual([404, unknown.body])
    }
    expect((await ask(anonymous(), carts.guests.id)).status).toBe(401)
    expect(await count()).toBe(0)
  })

  it("needs something in the cart", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const cart = await aCart(buyer, [])
    expect(await refusal(buyer, cart.id)).toEqual([409, "quote_cart_empty"])
    expect(await count()).toBe(0)
    await buyer.succeed("POST", `/store/carts/${cart.id}/line-items`, oneOf(variantId)[0])
    expect((await ask(buyer, cart.id)).status).toBe(201)
  })

  it("is too late for a cart that has become an order", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const cart = await prepareCart(buyer, oneOf(variantId), "buyer@example.test")
    await completeCart(buyer, cart)
    expect(await refusal(buyer, cart.id)).toEqual([409, "quote_cart_completed"])
    expect(await count()).toBe(0)
  })

  it("is done once for a cart, however often at once, as long as its quote is open", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const cart = await aCart(buyer, oneOf(variantId))
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(buyer, cart.id)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      201,
      ...Array<number>(7).fill(409),
    ])
    expect(new Set(answers.flatMap(({ body }) => body.code ?? []))).toEqual(
      new Set(["quote_cart_already_quoted"]),
    )
    const id = answers.find(({ body }) => body.quote)!.body.quote!.id
    await send(staff(), id)
    expect(await refusal(buyer, cart.id)).toEqual([409, "quote_cart_already_quoted"])
    expect(await count()).toBe(1)
  })

  it("is possible again when the quote has ended, whose reopening then is not", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const cart = await aCart(buyer, oneOf(variantId))
    const cancelled = await asked(buyer, cart.id)
    await buyer.call("storeCancelQuote", { params: { id: cancelled }, body: {} })
    const rejected = await asked(buyer, cart.id)
    await staff().call("adminRejectQuote", { params: { id: rejected }, body: { reason: "Épuisé" } })
    const withdrawn = await asked(buyer, cart.id)
    await send(staff(), withdrawn)
    await staff().call("adminWithdrawQuote", {
      params: { id: withdrawn },
      body: { reason: "Épuisé" },
    })
    const open = await asked(buyer, cart.id)
    expect(await count()).toBe(4)
    const params = { id: withdrawn }
    const { quote: before } = await staff().call("adminGetQuote", { params })
    const refused = await staff().refusal("adminSendQuote", {
      params,
      body: { version: before.version },
    })
    expect(refused).toMatchObject({ status: 409, code: "quote_cart_already_quoted" })
    expect((await staff().call("adminGetQuote", { params })).quote).toEqual(before)
    await buyer.call("storeCancelQuote", { params: { id: open }, body: {} })
    expect((await send(staff(), withdrawn)).status).toBe("sent")
  })

  it("is possible again when the quote has run out, whether the clock's job has come by or not", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const cart = await aCart(buyer, oneOf(variantId))
    const id = await asked(buyer, cart.id)
    await send(staff(), id)
    await container()
      .resolve<QuoteModuleService>(QUOTE_MODULE)
      .updateMillesimeQuotes({ id, valid_until: new Date(Date.now() - 1000) } as never)
    const { quote: ended } = await buyer.call("storeGetQuote", { params: { id } })
    expect(ended.status).toBe("expired")
    expect((await ask(buyer, cart.id)).status).toBe(201)
    expect(await refusal(buyer, cart.id)).toEqual([409, "quote_cart_already_quoted"])
    const { events } = await staff().call("adminListQuoteEvents", { params: { id } })
    expect(events[0]).toMatchObject({
      kind: "expire",
      actor: "system",
      from: "sent",
      to: "expired",
    })
  })

  it("keeps what the cart was, whatever becomes of it", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff(), {
      prices: [
        { amount: 350, currency_code: "eur" },
        { amount: 400, currency_code: "usd" },
      ],
    })
    const cart = await aCart(buyer, oneOf(variantId))
    const id = await asked(buyer, cart.id)
    const seen = async () => (await buyer.call("storeGetQuote", { params: { id } })).quote
    const before = await seen()
    await buyer.succeed("POST", `/store/carts/${cart.id}/line-items`, {
      variant_id: variantId,
      quantity: 7,
    })
    await buyer.succeed("POST", `/store/carts/${cart.id}`, {
      region_id: await regionIdOf(buyer, "usd"),
    })
    expect(await seen()).toEqual(before)
    expect(before).toMatchObject({ currency_code: "eur", items: [{ quantity: 1 }] })
  })

  it("is for the company of who asks, but not while it is suspended", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const company = await registerCompany(buyer, { vat_number: null })
    const cart = await aCart(buyer, oneOf(variantId))
    const other = await aCart(buyer, oneOf(variantId))
    const id = await asked(buyer, cart.id)
    const { quote } = await staff().call("adminGetQuote", { params: { id } })
    expect(quote.company).toEqual({ id: company.id, name: company.name })
    const params = { id: company.id }
    await staff().call("adminApproveCompany", { params, body: {} })
    await staff().call("adminSuspendCompany", { params, body: { reason: "Impayés" } })
    expect(await refusal(buyer, other.id)).toEqual([403, "company_suspended"])
    expect((await buyer.call("storeGetQuote", { params: { id } })).quote.id).toBe(id)
    expect(await count()).toBe(1)
  })

  it("takes promotions, prices and shipping of the cart along to the cent", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff(), {
      prices: [{ amount: 349.9, currency_code: "eur" }],
    })
    await staff().succeed("POST", "/admin/promotions", {
      code: "FUTS10",
      type: "standard",
      status: "active",
      application_method: {
        type: "percentage",
        target_type: "items",
        allocation: "across",
        value: 10,
        currency_code: "eur",
      },
    })
    const cart = await prepareCart(
      buyer,
      [{ variant_id: variantId, quantity: 3 }],
      "buyer@example.test",
    )
    await buyer.succeed("POST", `/store/carts/${cart.id}/promotions`, { promo_codes: ["FUTS10"] })
    const { cart: priced } = await buyer.succeed<{
      cart: { total: number; tax_total: number; shipping_total: number; discount_total: number }
    }>("GET", `/store/carts/${cart.id}`)
    const { quote } = await buyer.call("storeRequestQuote", { body: { cart_id: cart.id } })
    const cents = (amount: number) => Math.round(amount * 100) / 100
    expect(quote.discount_total).toBeGreaterThan(0)
    expect(quote.shipping_total).toBeGreaterThan(0)
    expect({
      total: quote.total,
      tax_total: quote.tax_total,
      shipping_total: quote.shipping_total,
      discount_total: quote.discount_total,
    }).toEqual({
      total: cents(priced.total),
      tax_total: cents(priced.tax_total),
      shipping_total: cents(priced.shipping_total),
      discount_total: cents(priced.discount_total),
    })
  })
})
