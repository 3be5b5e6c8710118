import { createSalesChannelsWorkflow } from "@medusajs/medusa/core-flows"
import type { QueryInput } from "../../support/client"
import { createBarrel } from "../../support/factories"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"

type Hit = { id: string; document: Record<string, unknown> }
type Facet = { values?: { value: string; count: number }[] }
type Search = {
  results: { hits: Hit[]; metadata: { count: number }; facets?: Record<string, Facet> }[]
}

const CANARY = "Zanzibar"

describeShop("what a visitor may not see", (shop) => {
  const searchFor = (body: object) =>
    shop.anonymous().request<Search>("POST", "/store/search", body)

  /** One barrel on sale, and one of each kind that is not. */
  const createAll = async () => {
    const staff = shop.staff()
    const { result } = await createSalesChannelsWorkflow(shop.container()).run({
      input: { salesChannelsData: [{ name: "Elsewhere" }] },
    })
    const title = `${CANARY} hidden`
    await createBarrel(staff, { title, status: "draft", sku: `${CANARY}-1` })
    await createBarrel(staff, { title, sales_channel_ids: [result[0]!.id] })
    const archived = await createBarrel(staff, { title })
    const deleted = await createBarrel(staff, { title })
    await staff.call("adminArchiveBarrel", { params: { id: archived.id }, body: {} })
    await staff.call("adminDeleteBarrel", { params: { id: deleted.id } })
    const shown = await createBarrel(staff, { title: `${CANARY} shown` })
    await eventually(async () => {
      const { count } = await shop.anonymous().call("storeListBarrels", {})
      expect(count).toBe(1)
    })
    return { shown, otherChannel: result[0]!.id }
  }

  it("is in no list, whatever the query", async () => {
    const { shown } = await createAll()
    const queries: QueryInput[] = [
      {},
      { q: CANARY },
      { q: "zanzibor" },
      { q: `${CANARY}-1` },
      { in_stock: true },
      { in_stock: false },
      { wood: "french_oak", facets: "all" },
      { price: { $gte: 0 }, currency_code: "eur" },
      { order: "-created_at", limit: 100 },
    ]
    for (const query of queries) {
      const { barrels, count, facets } = await shop.anonymous().call("storeListBarrels", { query })
      expect(barrels.every(({ id }) => id === shown.id)).toBe(true)
      expect(count).toBe(barrels.length)
      for (const { count: counted } of facets?.wood ?? []) expect(counted).toBe(1)
    }
    for (const query of [
      { status: "draft" },
      { include_archived: true },
      { sales_channel_id: "x" },
    ]) {
      const answer = await shop.anonymous().refusal("storeListBarrels", { query })
      expect(answer.status).toBe(400)
    }
  })

  it("is not found by InstantSearch, however it filters", async () => {
    const { shown, otherChannel } = await createAll()
    const attempts = [
      {},
      { q: CANARY },
      { status: "draft" },
      { status: { $in: ["draft", "archived", "sold"] } },
      { $or: [{ status: "draft" }, { status: "archived" }, { status: "published" }] },
      { $not: { status: "published" } },
      { $not: { sales_channel_ids: "nowhere" } },
      { sales_channel_ids: { $overlaps: [otherChannel] } },
      { id: { $exists: true } },
    ]
    for (const filters of attempts) {
      const { status, body } = await searchFor({
        entity: "barrel",
        filters,
        search_options: { facets: ["wood"], disjunctive_facets: true },
      })
      expect(status).toBe(200)
      const [result] = body.results
      expect(result?.hits.every(({ id }) => id === shown.id)).toBe(true)
      expect(result?.metadata.count).toBe(result?.hits.length)
      for (const { count } of result?.facets?.wood?.values ?? []) expect(count).toBe(1)
      for (const { document } of result?.hits ?? []) {
        expect(document).not.toHaveProperty("sales_channel_ids")
        expect(document).not.toHaveProperty("in_stock_channel_ids")
      }
    }
  })

  it.each([
    ["a facet of what closes the index", { search_options: { facets: ["status"] } }],
    ["a facet of channels", { search_options: { facets: ["sales_channel_ids"] } }],
    ["a field that isn't given out", { fields: ["sales_channel_ids"] }],
    ["an order that isn't given", { pagination: { order: { status: "ASC" } } }],
    ["a field that doesn't exist", { filters: { cost: 1 } }],
    ["another index", { entity: "product" }],
  ])("is refused: %s", async (_, query) => {
    const { status } = await searchFor({ entity: "barrel", ...query })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })

  it("InstantSearch finds what is on sale, with several queries at once", async () => {
    const { shown } = await createAll()
    const { body } = await searchFor({
      queries: [
        {
          entity: "barrel",
          filters: { q: "zanzibor", wood: "french_oak" },
          fields: ["id", "title", "title_en_us", "price_eur", "wood"],
          search_options: { facets: ["wood", { field: "price_eur", type: "stats" }] },
        },
        { entity: "barrel", filters: { wood: "acacia" }, pagination: { take: 0 } },
      ],
    })
    expect(body.results.map(({ metadata }) => metadata.count)).toEqual([1, 0])
    expect(body.results[0]?.hits[0]).toMatchObject({
      id: shown.id,
      document: { title: `${CANARY} shown`, price_eur: 350, wood: "french_oak" },
    })
    expect(body.results[0]?.facets).toMatchObject({ price_eur: { min: 350, max: 350 } })
  })

  it("are categories for staff alone, by name, id or facet", async () => {
    const create = async (body: object) => {
      const { product_category } = await shop
        .staff()
        .succeed<{ product_category: { id: string } }>("POST", "/admin/product-categories", body)
      return product_category.id
    }
    const secret = await create({ name: CANARY, is_active: true, is_internal: true })
    const below = await create({ name: "Below", is_active: true, parent_category_id: secret })
    await createBarrel(shop.staff(), { category_ids: [secret, below] })
    const find = async (query: QueryInput) =>
      (await shop.anonymous().call("storeListBarrels", { query })).count
    expect(await find({})).toBe(1)
    expect(await find({ q: CANARY })).toBe(0)
    expect(await find({ category_id: secret })).toBe(0)
    expect(await find({ category_id: below })).toBe(0)
    const { body } = await searchFor({
      entity: "barrel",
      search_options: { facets: ["category_ids"] },
    })
    expect(JSON.stringify(body)).not.toContain(secret)
    expect(JSON.stringify(body)).not.toContain(CANARY)
    const { count } = await shop.staff().call("adminListBarrels", {
      query: { category_id: secret },
    })
    expect(count).toBe(1)
  })

  it("is the stock of another channel, in lists, details and InstantSearch alike", async () => {
    const { result: channels } = await createSalesChannelsWorkflow(shop.container()).run({
      input: { salesChannelsData: [{ name: "Elsewhere" }] },
    })
    const elsewhere = channels[0]!.id
    const { locationId, salesChannelId } = shop.ids()
    const { id } = await createBarrel(shop.staff(), {
      sales_channel_ids: [salesChannelId, elsewhere],
    })
    await shop.staff().succeed("POST", `/admin/stock-locations/${locationId}/sales-channels`, {
      add: [elsewhere],
      remove: [salesChannelId],
    })
    const sold = { status: "sold", in_stock: false, available_quantity: 0 }
    const visitor = shop.anonymous()
    await eventually(async () => {
      const { count } = await visitor.call("storeListBarrels", { query: { in_stock: true } })
      const { body } = await searchFor({ entity: "barrel" })
      expect([count, body.results[0]?.hits]).toEqual([0, []])
    })
    const { barrels } = await visitor.call("storeListBarrels", {})
    expect(barrels).toMatchObject([sold])
    const { barrel } = await visitor.call("storeGetBarrel", { params: { id_or_handle: id } })
    expect(barrel).toMatchObject(sold)
  })

  it("nobody searches without the shop's key", async () => {
    const { status } = await shop.nobody().request("POST", "/store/search", { entity: "barrel" })
    expect(status).toBe(400)
  })

  it("staff find drafts, and archived barrels when they ask for them", async () => {
    await createAll()
    const find = async (query: QueryInput) =>
      (await shop.staff().call("adminListBarrels", { query })).count
    expect(await find({ q: CANARY })).toBe(3)
    expect(await find({ q: CANARY, include_archived: true })).toBe(4)
    expect(await find({ status: ["archived", "draft"] })).toBe(2)
    expect(await find({ status: "draft" })).toBe(1)
  })
})
