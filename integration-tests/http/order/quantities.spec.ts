import { prepareCart, regionIdOf } from "../../support/checkout"
import { acceptanceOf, aCart, aVariant, aRequest } from "../../support/quotes"
import { describeShop } from "../../support/shop"

type Refusal = { code: string; message: string; details?: { path: string; message: string }[] }

describeShop("A barrel sold from eight, by fours", ({ staff, anonymous, customer }) => {
  const aBarrelByFours = () =>
    aVariant(staff(), { title: "Barrique", barrel: { min_quantity: 8, quantity_step: 4 } })

  const pathsOf = ({ details }: { details?: unknown[] }) =>
    ((details ?? []) as { path: string }[]).map(({ path }) => path)

  const ask = (path: string, body?: object) => anonymous().request<Refusal>("POST", path, body)

  it("is put into a new cart in no other quantity", async () => {
    const { variantId: variant_id } = await aBarrelByFours()
    const region_id = await regionIdOf(anonymous())
    const { status, body } = await ask("/store/carts", {
      region_id,
      items: [{ variant_id, quantity: 6 }],
    })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: "quantity_not_sold",
      message: expect.stringContaining("Barrique"),
      details: [{ path: "items.0.quantity", message: "must be at least 8 in all: Barrique" }],
    })
    expect(
      (await ask("/store/carts", { region_id, items: [{ variant_id, quantity: 8 }] })).status,
    ).toBe(200)
  })

  it("is added to what the cart has of it, and changed, by fours alone", async () => {
    const { variantId: variant_id } = await aBarrelByFours()
    const cart = await aCart(anonymous(), [])
    const lines = `/store/carts/${cart.id}/line-items`
    expect((await ask(lines, { variant_id, quantity: 4 })).body).toMatchObject({
      code: "quantity_not_sold",
      details: [{ path: "quantity" }],
    })
    expect((await ask(lines, { variant_id, quantity: 8 })).status).toBe(200)
    const merged = await ask(lines, { variant_id, quantity: 2 })
    expect([merged.status, merged.body.details?.[0]?.message]).toEqual([
      409,
      "must be a multiple of 4 in all: Barrique",
    ])
    expect((await ask(lines, { variant_id, quantity: 4 })).status).toBe(200)
    const { cart: filled } = await anonymous().succeed<{
      cart: { items: { id: string; quantity: number }[] }
    }>("GET", `/store/carts/${cart.id}`)
    expect(filled.items.map(({ quantity }) => quantity)).toEqual([12])
    const line = `${lines}/${filled.items[0]?.id ?? ""}`
    expect((await ask(line, { quantity: 9 })).status).toBe(409)
    expect((await ask(line, { quantity: 16 })).status).toBe(200)
    expect((await ask(line, { quantity: 0 })).status).toBe(200)
  })

  it("isn't sold from a cart that was filled before it was sold so", async () => {
    const { productId, variantId } = await aVariant(staff())
    const cart = await prepareCart(anonymous(), [{ variant_id: variantId, quantity: 2 }])
    await staff().call("adminUpdateBarrel", {
      params: { id: productId },
      body: { barrel: { min_quantity: 3 } },
    })
    const { status, body } = await ask(`/store/carts/${cart.id}/complete`)
    expect([status, body.code, pathsOf(body)]).toEqual([
      409,
      "quantity_not_sold",
      ["items.0.quantity"],
    ])
  })

  it("is quoted in another quantity where staff mean it, and such a quote is accepted", async () => {
    const buyer = await customer()
    const { variantId } = await aBarrelByFours()
    const cart = await aCart(buyer, [{ variant_id: variantId, quantity: 8 }])
    const asked = await buyer.refusal("storeRequestQuote", {
      body: { cart_id: cart.id, items: [{ line_item_id: cart.items[0]!.id, quantity: 5 }] },
    })
    expect([asked.code, pathsOf(asked)]).toEqual(["quantity_not_sold", ["items.0.quantity"]])

    const { id } = await aRequest(buyer, variantId, 8)
    const { quote } = await staff().call("adminGetQuote", { params: { id } })
    const { quote: changed } = await staff().call("adminUpdateQuoteItem", {
      params: { id, item_id: quote.items[0]!.id },
      body: { version: quote.version, quantity: 5 },
    })
    const body = { version: changed.version }
    const refused = await staff().refusal("adminSendQuote", { params: { id }, body })
    expect([refused.code, pathsOf(refused)]).toEqual(["quantity_not_sold", ["items.0.quantity"]])
    const { quote: sent } = await staff().call("adminSendQuote", {
      params: { id },
      body: { ...body, allow_any_quantity: true },
    })
    const accepted = await buyer.request("POST", `/store/quotes/${id}/accept`, {
      ...acceptanceOf(sent),
    })
    expect([accepted.status, accepted.body]).toMatchObject([200, { quote: { status: "accepted" } }])
  })
})
