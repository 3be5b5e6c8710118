import { Modules } from "@medusajs/framework/utils"
import type { StoreQuote } from "../../../src/contracts/quote"
import { anOpenedQuote } from "../../support/quote-fixtures"
import { aSentQuote, aVariant, acceptanceOf, resend, send } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Refusal = { code: string }
type Accepted = { quote: StoreQuote; order: { id: string; display_id: number } }

type Order = { id: string; total: number; tax_total: number; items: { unit_price: number }[] }

describeShop("Acceptance of a quote", ({ container, customer, staff }) => {
  const accept = (buyer: Awaited<ReturnType<typeof customer>>, id: string, body: object) =>
    buyer.request<Refusal & Accepted>("POST", `/store/quotes/${id}/accept`, body)

  const setStock = (id: string, quantity: number) =>
    staff().call("adminUpdateBarrel", { params: { id }, body: { stock: [{ quantity }] } })

  const orderCount = async () =>
    (await staff().succeed<{ count: number }>("GET", "/admin/orders")).count

  const reservations = async () =>
    (await container().resolve(Modules.INVENTORY).listReservationItems({})).length

  it("names the revision and the total that were sent (invariant 4)", async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff())
    const first = await aSentQuote(staff(), buyer, variantId)
    const { id } = first
    const { quote: dearer } = await staff().call("adminUpdateQuoteItem", {
      params: { id, item_id: first.items[0]!.id },
      body: { version: first.version, unit_price: 700 },
    })
    const second = await resend(staff(), dearer.id)

    const stale = await accept(buyer, id, acceptanceOf(first))
    expect([stale.status, stale.body.code]).toEqual([409, "quote_revision_stale"])
    const offCent = { ...acceptanceOf(second), total: second.total + 0.01 }
    const wrong = await accept(buyer, id, offCent)
    expect([wrong.status, wrong.body.code]).toEqual([409, "quote_totals_changed"])
    expect([await orderCount(), await reservations()]).toEqual([0, 0])
    const { quote } = await buyer.call("storeGetQuote", { params: { id } })
    expect([quote.status, quote.current_revision]).toEqual(["sent", 2])
  })

  it("orders at the prices and taxes offered, whatever has changed since (invariant 4)", async () => {
    const buyer = await customer()
    const { productId, variantId } = await aVariant(staff())
    const sent = await aSentQuote(staff(), buyer, variantId, 3)
    await staff().call("adminUpdateBarrel", {
      params: { id: productId },
      body: { prices: [{ amount: 9999, currency_code: "eur" }] },
    })
    const { tax_rates } = await staff().succeed<{ tax_rates: { id: string; rate: number }[] }>(
      "GET",
      "/admin/tax-rates?limit=100",
    )
    for (const { id } of tax_rates) {
      await staff().succeed("POST", `/admin/tax-rates/${id}`, { rate: 5 })
    }
    const { body } = await accept(buyer, sent.id, acceptanceOf(sent))
    const { order } = await staff().succeed<{ order: Order }>(
      "GET",
      `/admin/orders/${body.order.id}`,
    )
    expect([order.total, order.tax_total]).toEqual([sent.total, sent.tax_total])
    expect(order.items[0]?.unit_price).toBe(sent.items[0]?.unit_price)
    expect(sent.tax_lines).toEqual([expect.objectContaining({ rate: 20 })])
  })

  it("without the stock changes nothing, and works once there is some (invariant 7)", async () => {
    const buyer = await customer()
    const { productId, variantId } = await aVariant(staff(), { stock: [{ quantity: 3 }] })
    const sent = await aSentQuote(staff(), buyer, variantId, 3)
    await setStock(productId, 2)
    const refused = await accept(buyer, sent.id, acceptanceOf(sent))
    expect([refused.status, refused.body.code]).toEqual([409, "quote_insufficient_stock"])
    const { quote } = await buyer.call("storeGetQuote", { params: { id: sent.id } })
    expect([quote.status, quote.order_id]).toEqual(["sent", null])
    expect([await orderCount(), await reservations()]).toEqual([0, 0])
    const { events } = await staff().call("adminListQuoteEvents", { params: { id: sent.id } })
    expect(events.map(({ kind }) => kind)).toEqual(["send", "request"])

    await setStock(productId, 3)
    expect((await accept(buyer, sent.id, acceptanceOf(sent))).status).toBe(200)
    expect([await orderCount(), await reservations()]).toEqual([1, 1])
  })

  it("gives the order the lines of the quote in their order", async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff())
    let quote = await anOpenedQuote(staff(), buyer, variantId)
    for (const title of ["Cintrage", "Bonde", "Livraison au chai", "Alésage", "Bâche", "Marque"]) {
      ;({ quote } = await staff().call("adminAddQuoteItem", {
        params: { id: quote.id },
        body: { version: quote.version, title, quantity: 1, unit_price: 80 },
      }))
    }
    const sent = await send(staff(), quote.id)
    const { status, body } = await accept(buyer, sent.id, acceptanceOf(sent))
    expect(status).toBe(200)
    const titles = sent.items.map(({ title }) => title)
    for (const [who, area] of [
      [staff(), "admin"],
      [buyer, "store"],
    ] as const) {
      const { order } = await who.succeed<{ order: { items: { title: string }[] } }>(
        "GET",
        `/${area}/orders/${body.order.id}`,
      )
      expect(order.items.map(({ title }) => title)).toEqual(titles)
    }
  })

  it("counts the lines of one product together", async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff(), { stock: [{ quantity: 3 }] })
    const sent = await aSentQuote(staff(), buyer, variantId, 2)
    const { quote } = await staff().call("adminAddQuoteItem", {
      params: { id: sent.id },
      body: { version: sent.version, variant_id: variantId, quantity: 2 },
    })
    const refused = await accept(buyer, quote.id, acceptanceOf(await resend(staff(), quote.id)))
    expect(refused.body.code).toBe("quote_insufficient_stock")
  })

  it("again answers with the order that is there", async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff())
    const sent = await aSentQuote(staff(), buyer, variantId)
    const first = await accept(buyer, sent.id, acceptanceOf(sent))
    const again = await accept(buyer, sent.id, acceptanceOf(sent))
    expect([again.status, again.body.order]).toEqual([200, first.body.order])
    expect(await orderCount()).toBe(1)
  })

  it("awaits payment through Medusa's own endpoints", async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff())
    const sent = await aSentQuote(staff(), buyer, variantId)
    const { body } = await accept(buyer, sent.id, acceptanceOf(sent))
    const { order } = await buyer.succeed<{
      order: { payment_collections: { id: string; amount: number; status: string }[] }
    }>("GET", `/store/orders/${body.order.id}?fields=*payment_collections`)
    const [collection] = order.payment_collections
    expect(order.payment_collections).toHaveLength(1)
    expect(collection).toMatchObject({ amount: sent.total, status: "not_paid" })
    const paid = await buyer.succeed<{
      payment_collection: { payment_sessions: { amount: number }[] }
    }>("POST", `/store/payment-collections/${collection!.id}/payment-sessions`, {
      provider_id: "pp_system_default",
    })
    expect(paid.payment_collection.payment_sessions[0]?.amount).toBe(sent.total)
  })
})
