import { buy, completeCart, prepareCart } from "../../support/checkout"
import { createBarrel } from "../../support/factories"
import { describeShop } from "../../support/shop"

describeShop("Buying a barrel", ({ staff, customer, anonymous }) => {
  const variantOf = async (id: string) => {
    const { barrel } = await anonymous().call("storeGetBarrel", { params: { id_or_handle: id } })
    return barrel.variants[0]?.id ?? ""
  }

  const available = async (id: string) =>
    (await anonymous().call("storeGetBarrel", { params: { id_or_handle: id } })).barrel
      .available_quantity

  it("a customer registers, fills a cart, has it shipped on a pallet and pays; stock goes down", async () => {
    const { id } = await createBarrel(staff(), {
      prices: [{ amount: 350, currency_code: "eur" }],
      barrel: { empty_weight_kg: 48 },
      stock: [{ quantity: 5 }],
    })
    const buyer = await customer()
    const order = await buy(buyer, await variantOf(id), 2)

    // 96 kg go in the band up to 150 kg within France, all with French VAT of 20 %.
    expect(order).toMatchObject({
      item_total: 840,
      shipping_total: 142.8,
      tax_total: 163.8,
      total: 982.8,
    })
    expect(await available(id)).toBe(3)
    const { orders } = await buyer.succeed<{ orders: { id: string }[] }>("GET", "/store/orders")
    expect(orders).toEqual([expect.objectContaining({ id: order.id })])
  })

  it("a buyer completes a cart twice and gets one order", async () => {
    const { id } = await createBarrel(staff(), { stock: [{ quantity: 5 }] })
    const cart = await prepareCart(anonymous(), [{ variant_id: await variantOf(id), quantity: 1 }])
    const first = await completeCart(anonymous(), cart)
    const second = await completeCart(anonymous(), cart)
    expect(second.id).toBe(first.id)
    expect(await available(id)).toBe(4)
  })

  it("a buyer can't put more into the cart than there is", async () => {
    const { id } = await createBarrel(staff(), { stock: [{ quantity: 1 }] })
    const variant_id = await variantOf(id)
    const answer = await anonymous()
      .succeed<{ regions: { id: string }[] }>("GET", "/store/regions")
      .then(({ regions }) =>
        anonymous().request("POST", "/store/carts", {
          region_id: regions[0]?.id,
          items: [{ variant_id, quantity: 2 }],
        }),
      )
    expect(answer.status).toBe(400)
    expect(await available(id)).toBe(1)
  })

  it("a canceled order gives its stock back, and the barrel is on sale again", async () => {
    const { id } = await createBarrel(staff(), { stock: [{ quantity: 1 }] })
    const order = await buy(anonymous(), await variantOf(id))
    expect(await available(id)).toBe(0)
    await staff().succeed("POST", `/admin/orders/${order.id}/cancel`)
    expect(await available(id)).toBe(1)
  })
})
