import { aCart, aVariant, acceptanceOf, send } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Order = {
  id: string
  total: number
  tax_total: number
  discount_total: number
  shipping_total: number
  subtotal: number
  items: { title: string; quantity: number; unit_price: number; total: number }[]
  payment_collections: { id: string; amount: number; status: string }[]
  metadata: Record<string, unknown>
  millesime_quote?: { id: string }
}

describeShop("A quote", ({ customer, staff }) => {
  it("goes from request to order, its numbers those of the revision to the cent", async () => {
    const buyer = await customer("buyer")
    const { variantId } = await aVariant(staff())
    const cart = await aCart(buyer, [{ variant_id: variantId, quantity: 3 }])
    const { quote: asked } = await buyer.call("storeRequestQuote", {
      body: {
        cart_id: cart.id,
        message: "Pour le chai de Pauillac",
        po_number: "BC-17",
        items: [{ line_item_id: cart.items[0]!.id, target_unit_price: 500 }],
      },
    })
    expect(asked).toMatchObject({
      status: "requested",
      current_revision: 0,
      po_number: "BC-17",
      allowed_actions: ["cancel"],
      messages: [{ author: "buyer", text: "Pour le chai de Pauillac" }],
    })
    expect(asked.number).toMatch(/^DEV-\d{4}-\d{5}$/)
    const { id } = asked

    const { quote: seen } = await staff().call("adminGetQuote", { params: { id } })
    expect(seen).toMatchObject({ is_unread: true, sent_revision: null, version: 1 })
    const line = seen.items[0]!
    const { quote: priced } = await staff().call("adminUpdateQuoteItem", {
      params: { id, item_id: line.id },
      body: { version: 1, unit_price: 512.35 },
    })
    const { quote: free } = await staff().call("adminAddQuoteItem", {
      params: { id },
      body: { version: priced.version, title: "Cintrage", quantity: 1, unit_price: 33.33 },
    })
    const { quote: reduced } = await staff().call("adminDiscountQuote", {
      params: { id },
      body: { version: free.version, type: "percentage", value: 7.5 },
    })
    const { quote: shipped } = await staff().call("adminShipQuote", {
      params: { id },
      body: { version: reduced.version, amount: 95, name: "Palette" },
    })
    expect(shipped.item_subtotal).toBe(1570.38)
    expect(shipped.discount_subtotal).toBe(117.78)
    expect(shipped.tax_lines).toEqual([{ rate: 20, base: 1547.6, amount: 309.52 }])
    expect(shipped.total).toBe(1857.12)

    const { quote: stillAsked } = await buyer.call("storeGetQuote", { params: { id } })
    expect([stillAsked.status, stillAsked.total]).toEqual(["in_review", asked.total])

    const sent = await send(staff(), id)
    const { quote: offered } = await buyer.call("storeGetQuote", { params: { id } })
    expect(offered).toMatchObject({
      status: "sent",
      current_revision: 1,
      total: 1857.12,
      allowed_actions: ["counter", "accept", "decline", "cancel"],
    })

    const { quote: accepted, order } = await buyer.call("storeAcceptQuote", {
      params: { id },
      body: acceptanceOf(sent),
    })
    expect(accepted).toMatchObject({ status: "accepted", order_id: order!.id, allowed_actions: [] })
    const placed = (
      await staff().succeed<{ order: Order }>(
        "GET",
        `/admin/orders/${order!.id}?fields=+metadata,*payment_collections,+millesime_quote.id,+shipping_total,+discount_total`,
      )
    ).order
    expect(placed).toMatchObject({
      total: offered.total,
      tax_total: offered.tax_total,
      discount_total: expect.closeTo(offered.discount_total, 2),
      shipping_total: offered.shipping_total,
      subtotal: offered.subtotal,
      metadata: { quote_number: asked.number, po_number: "BC-17" },
      payment_collections: [{ amount: offered.total }],
    })
    expect(placed.millesime_quote?.id).toBe(id)
    const { events } = await staff().call("adminListQuoteEvents", { params: { id } })
    expect(events.map(({ kind, actor }) => `${kind} ${actor}`).reverse()).toEqual([
      "request buyer",
      "edit staff",
      "edit staff",
      "edit staff",
      "edit staff",
      "send staff",
      "accept buyer",
    ])
  })
})
