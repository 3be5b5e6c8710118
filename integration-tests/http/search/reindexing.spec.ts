import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { buy } from "../../support/checkout"
import type { QueryInput } from "../../support/client"
import { createBarrel } from "../../support/factories"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"

type Id = { id: string }
type Variant = Id & { inventory_items: { inventory_item_id: string }[] }

describeShop("the search index follows", (shop) => {
  const count = async (query: QueryInput) =>
    (await shop.anonymous().call("storeListBarrels", { query })).count

  const becomes = (query: QueryInput, expected: number) =>
    eventually(async () => expect([query, await count(query)]).toEqual([query, expected]))

  const medusa = <T>(method: string, path: string, body?: unknown) =>
    shop.staff().succeed<T>(method, path, body)

  const variantOf = async ({ id }: Id) => {
    const { product } = await medusa<{ product: { variants: Variant[] } }>(
      "GET",
      `/admin/products/${id}?fields=variants.id,variants.inventory_items.inventory_item_id`,
    )
    return product.variants[0]!
  }

  const createCategory = async (name: string, parent_category_id?: string) => {
    const { product_category } = await medusa<{ product_category: Id }>(
      "POST",
      "/admin/product-categories",
      { name, is_active: true, parent_category_id },
    )
    return product_category
  }

  it("a title, a handle and a status that staff change in Medusa's product page", async () => {
    const { id } = await createBarrel(shop.staff(), { title: "Muid" })
    await becomes({ q: "muid" }, 1)
    await medusa("POST", `/admin/products/${id}`, { title: "Foudre", handle: "foudre-1" })
    await becomes({ q: "foudre" }, 1)
    await becomes({ q: "muid" }, 0)
    await medusa("POST", `/admin/products/${id}`, { status: "draft" })
    await becomes({}, 0)
  })

  it("attributes, and the archive", async () => {
    const { id } = await createBarrel(shop.staff())
    await becomes({ wood: "french_oak" }, 1)
    await shop.staff().call("adminUpdateBarrel", {
      params: { id },
      body: { barrel: { wood: "acacia", volume_liters: 300 } },
    })
    await becomes({ wood: "acacia", volume_liters: { $gte: 300, $lte: 300 } }, 1)
    await becomes({ wood: "french_oak" }, 0)
    await shop.staff().call("adminArchiveBarrel", { params: { id }, body: {} })
    await becomes({}, 0)
  })

  it("a price that staff change in Medusa's variant page", async () => {
    const barrel = await createBarrel(shop.staff())
    await becomes({ price: { $lte: 350 }, currency_code: "eur" }, 1)
    const variant = await variantOf(barrel)
    await medusa("POST", `/admin/products/${barrel.id}/variants/${variant.id}`, {
      prices: [
        { amount: 900, currency_code: "eur" },
        { amount: 990, currency_code: "usd" },
      ],
    })
    await becomes({ price: { $gt: 899 }, currency_code: "eur" }, 1)
    await becomes({ price: { $gte: 990, $lte: 990 }, currency_code: "usd" }, 1)
    await becomes({ price: { $lte: 350 }, currency_code: "eur" }, 0)
  })

  it("a price list that begins, is set aside, and is deleted", async () => {
    const barrel = await createBarrel(shop.staff())
    const variant = await variantOf(barrel)
    const cheap = { price: { $lte: 200 }, currency_code: "eur" }
    const { price_list } = await medusa<{ price_list: Id }>("POST", "/admin/price-lists", {
      title: "Sale",
      description: "Everything must go",
      type: "sale",
      status: "active",
      prices: [{ amount: 200, currency_code: "eur", variant_id: variant.id }],
    })
    await becomes(cheap, 1)
    await medusa("POST", `/admin/price-lists/${price_list.id}`, { status: "draft" })
    await becomes(cheap, 0)
    await medusa("POST", `/admin/price-lists/${price_list.id}`, { status: "active" })
    await becomes(cheap, 1)
    await medusa("DELETE", `/admin/price-lists/${price_list.id}`)
    await becomes(cheap, 0)
  })

  it("stock that staff count anew, and what buyers take and give back", async () => {
    const barrel = await createBarrel(shop.staff(), { stock: [{ quantity: 1 }] })
    await becomes({ in_stock: true }, 1)
    const variant = await variantOf(barrel)
    const buyer = await shop.customer()
    const order = await buy(buyer, variant.id)
    await becomes({ in_stock: true }, 0)
    await becomes({}, 1)
    await medusa("POST", `/admin/orders/${order.id}/cancel`)
    await becomes({ in_stock: true }, 1)

    const item = variant.inventory_items[0]!.inventory_item_id
    const level = `/admin/inventory-items/${item}/location-levels/${shop.ids().locationId}`
    await medusa("POST", level, { stocked_quantity: 0 })
    await becomes({ in_stock: true }, 0)
  })

  it("a translation", async () => {
    const { id } = await createBarrel(shop.staff(), {
      title: "Feuillette",
      translations: { "en-US": { title: "Small cask" } },
    })
    await becomes({ q: "small" }, 1)
    await shop.staff().call("adminUpdateBarrel", {
      params: { id },
      body: { translations: { "en-US": { title: "Tiny keg" } } },
    })
    await becomes({ q: "tiny keg" }, 1)
    await becomes({ q: "small" }, 0)
  })

  it("categories: joined, nested under another, left and deleted", async () => {
    const barrel = await createBarrel(shop.staff())
    const used = await createCategory("Used")
    const path = `/admin/product-categories/${used.id}`
    await medusa("POST", `${path}/products`, { add: [barrel.id] })
    await becomes({ category_id: used.id }, 1)

    const all = await createCategory("All")
    await becomes({ category_id: all.id }, 0)
    await medusa("POST", path, { parent_category_id: all.id })
    await becomes({ category_id: all.id }, 1)

    await medusa("POST", `${path}/products`, { remove: [barrel.id] })
    await becomes({ category_id: all.id }, 0)
    await medusa("POST", `${path}/products`, { add: [barrel.id] })
    await becomes({ category_id: used.id }, 1)
    await medusa("DELETE", path)
    await becomes({ category_id: all.id }, 0)
    await becomes({}, 1)
  })

  it("sales channels that a barrel leaves and joins", async () => {
    const barrel = await createBarrel(shop.staff())
    await becomes({}, 1)
    const channel = `/admin/sales-channels/${shop.ids().salesChannelId}/products`
    await medusa("POST", channel, { remove: [barrel.id] })
    await becomes({}, 0)
    await medusa("POST", channel, { add: [barrel.id] })
    await becomes({}, 1)
  })

  it("a stock location that serves the shop no more", async () => {
    await createBarrel(shop.staff())
    await becomes({ in_stock: true }, 1)
    const { locationId, salesChannelId } = shop.ids()
    const serve = (change: object) =>
      medusa("POST", `/admin/stock-locations/${locationId}/sales-channels`, change)
    await serve({ remove: [salesChannelId] })
    await becomes({ in_stock: true }, 0)
    await serve({ add: [salesChannelId] })
    await becomes({ in_stock: true }, 1)
  })

  it("deletion in Medusa's product list, and the restoring of what was deleted", async () => {
    const { id } = await createBarrel(shop.staff())
    await becomes({}, 1)
    await medusa("DELETE", `/admin/products/${id}`)
    await becomes({}, 0)
    const container = shop.container()
    await container.resolve(Modules.PRODUCT).restoreProducts([id])
    await container
      .resolve(ContainerRegistrationKeys.LINK)
      .restore({ [Modules.PRODUCT]: { product_id: [id] } })
    await becomes({}, 1)
  })
})
