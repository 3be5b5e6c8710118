import { Modules } from "@medusajs/framework/utils"
import {
  createPriceListsWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { regionIdOf } from "../../support/checkout"
import type { QueryInput } from "../../support/client"
import { createBarrel } from "../../support/factories"
import { describeShop } from "../../support/shop"

describeShop("Barrels in the shop", ({ staff, anonymous, nobody, customer, container, ids }) => {
  const titles = async (query: QueryInput = {}) => {
    const { barrels } = await anonymous().call("storeListBarrels", { query })
    return barrels.map(({ title }) => title)
  }

  it("a visitor sees what is on sale, and never a draft, archived or deleted barrel", async () => {
    const onSale = await createBarrel(staff(), { title: "On sale" })
    const draft = await createBarrel(staff(), { title: "Draft", status: "draft" })
    const archived = await createBarrel(staff(), { title: "Archived" })
    const deleted = await createBarrel(staff(), { title: "Deleted" })
    await staff().call("adminArchiveBarrel", { params: { id: archived.id }, body: {} })
    await staff().call("adminDeleteBarrel", { params: { id: deleted.id } })

    expect(await titles()).toEqual(["On sale"])
    const unknown = await anonymous().refusal("storeGetBarrel", {
      params: { id_or_handle: "prod_unknown" },
    })
    expect(unknown).toMatchObject({ status: 404, code: "not_found" })
    for (const { id, handle } of [draft, archived, deleted]) {
      for (const id_or_handle of [id, handle]) {
        const answer = await anonymous().refusal("storeGetBarrel", { params: { id_or_handle } })
        expect(answer).toEqual(unknown)
      }
    }
    for (const id_or_handle of [onSale.id, onSale.handle]) {
      const { barrel } = await anonymous().call("storeGetBarrel", { params: { id_or_handle } })
      expect(barrel.id).toBe(onSale.id)
    }
  })

  it("a visitor of one channel sees neither barrels nor stock of another", async () => {
    const { result } = await createSalesChannelsWorkflow(container()).run({
      input: { salesChannelsData: [{ name: "Elsewhere" }] },
    })
    const elsewhere = result[0]?.id ?? ""
    const { id } = await createBarrel(staff(), { sales_channel_ids: [elsewhere] })
    expect(await titles()).toEqual([])
    await anonymous().refusal("storeGetBarrel", { params: { id_or_handle: id } })

    const shared = await createBarrel(staff(), {
      title: "Shared",
      sales_channel_ids: [elsewhere, ids().salesChannelId],
    })
    await linkSalesChannelsToStockLocationWorkflow(container()).run({
      input: { id: ids().locationId, remove: [ids().salesChannelId] },
    })
    const { barrel } = await anonymous().call("storeGetBarrel", {
      params: { id_or_handle: shared.id },
    })
    expect(barrel).toMatchObject({ in_stock: false, available_quantity: 0, status: "sold" })
  })

  it("a visitor reads texts and labels in French or English", async () => {
    const { handle } = await createBarrel(staff(), {
      title: "Barrique de chêne",
      translations: { "en-US": { title: "Oak barrel" } },
    })
    const read = async (query: QueryInput) => {
      const { barrel } = await anonymous().call("storeGetBarrel", {
        params: { id_or_handle: handle },
        query,
      })
      return { title: barrel.title, wood: barrel.labels.wood }
    }
    const french = { title: "Barrique de chêne", wood: "Chêne français" }
    expect(await read({})).toEqual(french)
    expect(await read({ locale: "fr-FR" })).toEqual(french)
    expect(await read({ locale: "en-US" })).toEqual({ title: "Oak barrel", wood: "French oak" })
    expect(await titles({ locale: "en-US" })).toEqual(["Oak barrel"])
  })

  it.each([
    ["en-US", "en-US", "Oak barrel", "French oak"],
    ["en-GB", "en-US", "Oak barrel", "French oak"],
    ["en", "en-US", "Oak barrel", "French oak"],
    ["fr-CA", "fr-FR", "Barrique de chêne", "Chêne français"],
    ["de-DE", "fr-FR", "Barrique de chêne", "Chêne français"],
    ["zh-Hans", "fr-FR", "Barrique de chêne", "Chêne français"],
    ["es-419", "fr-FR", "Barrique de chêne", "Chêne français"],
  ])("a visitor who asks for %s reads every text in %s", async (locale, served, title, wood) => {
    const { id } = await createBarrel(staff(), {
      title: "Barrique de chêne",
      translations: { "en-US": { title: "Oak barrel" } },
    })
    for (const visitor of [anonymous(), await customer("reader")]) {
      const list = await visitor.call("storeListBarrels", { query: { locale, facets: "wood" } })
      expect([list.content_locale, list.barrels[0]?.title]).toEqual([served, title])
      expect(list.facets?.wood?.map(({ label }) => label)).toEqual([wood])
    }
    for (const [visitor, query] of [
      [anonymous(), { locale }],
      [anonymous().with({ "x-medusa-locale": locale }), {}],
    ] as const) {
      const read = { params: { id_or_handle: id }, query }
      const { barrel, content_locale } = await visitor.call("storeGetBarrel", read)
      expect([content_locale, barrel.title, barrel.labels.wood]).toEqual([served, title, wood])
    }
    const unsure = anonymous().with({ "x-medusa-locale": "undefined" })
    expect((await unsure.call("storeListBarrels")).content_locale).toBe("fr-FR")
    const { product } = await anonymous().succeed<{ product: { title: string } }>(
      "GET",
      `/store/products/${id}?locale=${locale}`,
    )
    expect(product.title).toBe(title)
  })

  it("a visitor is told of a currency that the shop doesn't have, and of what is no locale", async () => {
    const { id } = await createBarrel(staff())
    for (const [query, path] of [
      ["currency_code=chf", "currency_code"],
      ["currency_code=XXX", "currency_code"],
      ["locale=rubbish", "locale"],
      ["locale=fr_FR!", "locale"],
    ]) {
      for (const address of ["/store/barrels", `/store/barrels/${id}`]) {
        expect(await anonymous().request("GET", `${address}?${query}`)).toMatchObject({
          status: 400,
          body: { code: "invalid_request", details: [{ path }] },
        })
      }
    }
    expect(await staff().request("GET", "/admin/barrels?currency_code=chf")).toMatchObject({
      status: 400,
      body: { code: "invalid_request" },
    })
  })

  it("a visitor reads the price in a currency or region, and none where there is none", async () => {
    const { id } = await createBarrel(staff(), {
      prices: [
        { amount: 350, currency_code: "eur" },
        { amount: 300, currency_code: "gbp" },
      ],
    })
    const price = async (query: QueryInput) => {
      const { barrel } = await anonymous().call("storeGetBarrel", {
        params: { id_or_handle: id },
        query,
      })
      return barrel.price
    }
    expect(await price({})).toEqual({ amount: 350, currency_code: "eur" })
    expect(await price({ currency_code: "gbp" })).toEqual({ amount: 300, currency_code: "gbp" })
    const region_id = await regionIdOf(anonymous(), "gbp")
    expect(await price({ region_id })).toEqual({ amount: 300, currency_code: "gbp" })
    expect(await price({ currency_code: "usd" })).toBeNull()
    const refusals = [{ region_id: "reg_unknown" }, { region_id, currency_code: "eur" }]
    for (const query of refusals) {
      const refusal = await anonymous().refusal("storeGetBarrel", {
        params: { id_or_handle: id },
        query,
      })
      expect(refusal.code).toBe("invalid_request")
    }
  })

  it("a business buyer sees the price list of the group, the same as the cart charges", async () => {
    const { id } = await createBarrel(staff())
    const buyer = await customer()
    const customers = container().resolve(Modules.CUSTOMER)
    const group = await customers.createCustomerGroups({ name: "Négociants" })
    await customers.addCustomerToGroup({ customer_id: buyer.id, customer_group_id: group.id })
    const params = { id_or_handle: id }
    const variant_id = (await buyer.call("storeGetBarrel", { params })).barrel.variants[0]?.id ?? ""
    await createPriceListsWorkflow(container()).run({
      input: {
        price_lists_data: [
          {
            title: "Négociants",
            description: "",
            status: "active",
            rules: { "customer.groups.id": [group.id] },
            prices: [{ amount: 299.9, currency_code: "eur", variant_id }],
          },
        ],
      },
    })

    const { barrel } = await buyer.call("storeGetBarrel", { params })
    expect(barrel.price).toEqual({ amount: 299.9, currency_code: "eur" })
    expect(barrel.variants[0]?.original_price).toEqual({ amount: 350, currency_code: "eur" })
    const { barrels } = await buyer.call("storeListBarrels")
    expect(barrels[0]?.price?.amount).toBe(299.9)
    const others = await anonymous().call("storeGetBarrel", { params })
    expect(others.barrel.price?.amount).toBe(350)

    const { cart } = await buyer.succeed<{ cart: { items: { unit_price: number }[] } }>(
      "POST",
      "/store/carts",
      { region_id: await regionIdOf(buyer), items: [{ variant_id, quantity: 1 }] },
    )
    expect(cart.items[0]?.unit_price).toBe(299.9)
  })

  it("a visitor filters, sorts and pages", async () => {
    await createBarrel(staff(), { title: "Cheap", prices: [{ amount: 90, currency_code: "eur" }] })
    await createBarrel(staff(), { title: "Dear", prices: [{ amount: 900, currency_code: "eur" }] })
    await createBarrel(staff(), {
      title: "Gone",
      status: "draft",
      stock: [{ quantity: 0 }],
    })
    expect(await titles({ order: "price" })).toEqual(["Cheap", "Dear"])
    expect(await titles({ order: "-price", limit: 1 })).toEqual(["Dear"])
    expect(await titles({ price: { $gte: 100 } })).toEqual(["Dear"])
    expect(await titles({ q: "CHÉAP" })).toEqual(["Cheap"])
    expect(await titles({ wood: "cherry" })).toEqual([])
    const page = await anonymous().call("storeListBarrels", { query: { limit: 1, offset: 1 } })
    expect(page).toMatchObject({ count: 2, offset: 1, limit: 1 })
  })

  it.each([
    ["an unknown wood", { wood: "plastic" }, "wood"],
    ["a volume that is no number", { volume_liters: "big" }, "volume_liters"],
    ["an unknown bound", { price: { $near: 5 } }, "price.$near"],
    ["too long a page", { limit: 101 }, "limit"],
    ["a negative offset", { offset: -1 }, "offset"],
    ["an unknown order", { order: "colour" }, "order"],
    ["an unknown key", { colour: "red" }, "colour"],
  ])("a visitor who asks for %s is told the field", async (_, query, path) => {
    const refusal = await anonymous().refusal("storeListBarrels", { query })
    expect(refusal).toMatchObject({ status: 400, code: "invalid_request", details: [{ path }] })
  })

  it("nobody reads the shop without a publishable key", async () => {
    const refusal = await nobody().refusal("storeListBarrels")
    expect(refusal).toMatchObject({ status: 400, code: "publishable_key_required" })
    const forged = nobody().with({ "x-publishable-api-key": "pk_forged" })
    expect(await forged.refusal("storeListBarrels")).toMatchObject({
      code: "publishable_key_required",
    })
  })

  it("a visitor reads every code with its labels", async () => {
    const vocabulary = await anonymous().call("storeGetVocabulary")
    expect(vocabulary.wood).toContainEqual({
      value: "french_oak",
      label: { en: "French oak", fr: "Chêne français" },
    })
    expect(vocabulary.format).toContainEqual(
      expect.objectContaining({ value: "barrique_bordelaise", volume_liters: 225 }),
    )
  })
})
