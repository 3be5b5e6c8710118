import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import reindexBarrels from "../../../src/jobs/reindex-barrels"
import { refreshScheduledPrices } from "../../../src/workflows/barrel/refresh-scheduled-prices"
import { parsePluginOptions } from "../../../src/options"
import { retrieveBarrelDocuments } from "../../../src/barrel-search/documents"
import { BARREL_INDEX } from "../../../src/barrel-search/fields"
import { createBarrel } from "../../support/factories"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"

describeShop("a search index that went wrong", (shop) => {
  const search = () => shop.container().resolve(Modules.SEARCH)

  const found = async (q: string) =>
    (await shop.anonymous().call("storeListBarrels", { query: { q } })).count

  it("is right again after the nightly job", async () => {
    const lost = await createBarrel(shop.staff(), { title: "Lost" })
    const wrong = await createBarrel(shop.staff(), { title: "Wrong" })
    await eventually(async () =>
      expect([await found("lost"), await found("wrong")]).toEqual([1, 1]),
    )

    const { data } = await shop
      .container()
      .resolve(ContainerRegistrationKeys.QUERY)
      .search({ entity: BARREL_INDEX, filters: { id: wrong.id } })
    await search().deleteDocuments({ index: BARREL_INDEX, filters: { id: [lost.id] } })
    await search().upsertDocuments({
      index: BARREL_INDEX,
      documents: [
        { ...data[0], id: wrong.id, title: "Nonsense", status: "draft", read_at: Date.now() },
        { ...data[0], id: "prod_ghost", title: "Ghost", read_at: Date.now() },
      ],
    })
    expect([await found("lost"), await found("wrong")]).toEqual([0, 0])

    await reindexBarrels(shop.container())
    expect([await found("lost"), await found("wrong")]).toEqual([1, 1])
    const { data: ghosts } = await shop
      .container()
      .resolve(ContainerRegistrationKeys.QUERY)
      .search({ entity: BARREL_INDEX, filters: { id: "prod_ghost" } })
    expect(ghosts).toEqual([])
  })

  it("doesn't bring back what was deleted, when who read it before writes it after", async () => {
    const { id } = await createBarrel(shop.staff(), { title: "Gone" })
    const [late] = await retrieveBarrelDocuments(shop.container(), [id], parsePluginOptions({}))
    await shop.staff().call("adminDeleteBarrel", { params: { id } })
    expect(await found("gone")).toBe(0)
    await search().upsertDocuments({ index: BARREL_INDEX, documents: [late!] })
    expect(await found("gone")).toBe(0)
    const { count } = await shop.staff().call("adminListBarrels", {
      query: { include_archived: true },
    })
    expect(count).toBe(0)
  })

  it("catches up with changes that fell into its rebuilding", async () => {
    const { id } = await createBarrel(shop.staff(), { title: "Restocked" })
    await eventually(async () => expect(await found("restocked")).toBe(1))
    const since = new Date()
    const ingest = search().ingest
    search().ingest = () => Promise.resolve([])
    try {
      await shop.staff().call("adminUpdateBarrel", {
        params: { id },
        body: { prices: [{ amount: 999, currency_code: "eur" }] },
      })
      await search().deleteDocuments({ index: BARREL_INDEX, filters: { id: [id] } })
    } finally {
      search().ingest = ingest
    }
    expect(await found("restocked")).toBe(0)
    await search().reindex({ index: BARREL_INDEX, since })
    expect(await found("restocked")).toBe(1)
  })

  it("follows a price list that begins and ends by the clock", async () => {
    const { id } = await createBarrel(shop.staff())
    const { product } = await shop
      .staff()
      .succeed<{ product: { variants: { id: string }[] } }>("GET", `/admin/products/${id}`)
    const inAMoment = new Date(Date.now() + 1500)
    await shop.staff().succeed("POST", "/admin/price-lists", {
      title: "Tomorrow",
      description: "Soon",
      type: "sale",
      status: "active",
      starts_at: inAMoment.toISOString(),
      prices: [{ amount: 1, currency_code: "eur", variant_id: product.variants[0]?.id }],
    })
    const cheap = async () => {
      const { count } = await shop.anonymous().call("storeListBarrels", {
        query: { price: { $lte: 1 }, currency_code: "eur" },
      })
      return count
    }
    expect(await cheap()).toBe(0)
    await eventually(async () => {
      await refreshScheduledPrices(shop.container())
      expect(await cheap()).toBe(1)
    })
  })
})
