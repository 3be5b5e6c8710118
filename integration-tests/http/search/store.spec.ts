import type { QueryInput } from "../../support/client"
import { createBarrel } from "../../support/factories"
import { describeShop } from "../../support/shop"

describeShop("a buyer looking for a barrel", (shop) => {
  const find = (query: QueryInput) => shop.anonymous().call("storeListBarrels", { query })

  const titles = async (query: QueryInput) => (await find(query)).barrels.map(({ title }) => title)

  const createRange = async () => {
    const staff = shop.staff()
    await createBarrel(staff, {
      title: "Barriques de Bordeaux",
      sku: "MIL-BB225-001",
      description: "Séchées à l'air libre dans l'Allier",
      prices: [
        { amount: 350, currency_code: "eur" },
        { amount: 410, currency_code: "usd" },
      ],
      barrel: { wood: "french_oak", forest: "allier", year: 2015, cooper: "Tonnellerie Graves" },
    })
    await createBarrel(staff, {
      title: "Fût de whisky",
      translations: { "en-US": { title: "Seasoned hogshead" } },
      prices: [{ amount: 180, currency_code: "eur" }],
      barrel: {
        wood: "american_oak",
        volume_liters: 250,
        format: "hogshead",
        condition: "spirit_grade",
        previous_contents: ["bourbon", "whisky"],
        origin_country: "US",
      },
    })
    await createBarrel(staff, {
      title: "Foudre d'acacia",
      prices: [{ amount: 2400, currency_code: "eur" }],
      stock: [{ quantity: 0 }],
      status: "draft",
      barrel: { wood: "acacia", volume_liters: 2000, format: "foudre", year: 2020 },
    })
    await createBarrel(staff, {
      title: "Quartaut",
      prices: [{ amount: 240, currency_code: "usd" }],
      barrel: { wood: "chestnut", volume_liters: 57, format: "quartaut", year: 2018 },
    })
  }

  it("by a format sees first what is called so, then what is it by another name", async () => {
    const barrel = { format: "barrique_bordelaise" } as const
    await createBarrel(shop.staff(), { title: "Barrique bordelaise des Graves", barrel })
    await createBarrel(shop.staff(), { title: "Tonneau de chai", barrel })
    expect(await titles({ q: "barrique bordelaise" })).toEqual([
      "Barrique bordelaise des Graves",
      "Tonneau de chai",
    ])
    const { interpreted } = await find({ q: "barrique bordelaise" })
    expect(interpreted).toMatchObject({ words: "", wishes: [{ field: "format" }] })
  })

  it("by words, in either language, with typing errors, synonyms and numbers", async () => {
    await createRange()
    const [bordeaux, whisky, quartaut] = ["Barriques de Bordeaux", "Fût de whisky", "Quartaut"]
    const expected: Record<string, string | undefined> = {
      "chene francais": bordeaux,
      "Chêne français": bordeaux,
      "barrique bordelaise": bordeaux,
      bordelaises: bordeaux,
      bordeau: bordeaux,
      "bariques bordaux": bordeaux,
      allier: bordeaux,
      "french oak": bordeaux,
      graves: bordeaux,
      "mil-bb225-001": bordeaux,
      bb225: bordeaux,
      seasoned: whisky,
      hogsheads: whisky,
      hogsehad: whisky,
      wiskey: whisky,
      "bourbon etats unis": whisky,
      quart: quartaut,
      châtaigner: quartaut,
      foudre: undefined,
      zzzz: undefined,
      "barrique champenoise": undefined,
      "'; drop table product; --": undefined,
      "& | ! ()": undefined,
    }
    const found: Record<string, string | undefined> = {}
    for (const q of Object.keys(expected)) found[q] = (await titles({ q }))[0]
    expect(found).toEqual(expected)
  })

  it("by attributes, ranges and prices, alone and together", async () => {
    await createRange()
    const whisky = ["Fût de whisky"]
    expect(await titles({ wood: "american_oak" })).toEqual(whisky)
    expect(await titles({ wood: ["american_oak", "acacia"] })).toEqual(whisky)
    expect(await titles({ previous_content: "bourbon" })).toEqual(whisky)
    expect(await titles({ origin_country: "us", format: "hogshead" })).toEqual(whisky)
    expect(await titles({ volume_liters: { $gt: 225, $lt: 300 } })).toEqual(whisky)
    expect(await titles({ price: { $lte: 200 }, currency_code: "eur" })).toEqual(whisky)
    expect(await titles({ price: { $gte: 400 }, currency_code: "usd" })).toEqual([
      "Barriques de Bordeaux",
    ])
    expect(await titles({ wood: "american_oak", year: { $gte: 2000 } })).toEqual([])
    expect(await titles({ q: "whisky", price: { $gt: 200 }, currency_code: "eur" })).toEqual([])
  })

  it("in any order, what lacks the value last", async () => {
    await createRange()
    const [bordeaux, whisky, quartaut] = ["Barriques de Bordeaux", "Fût de whisky", "Quartaut"]
    const inOrder = (order: string) => titles({ order, currency_code: "eur" })
    expect(await inOrder("price")).toEqual([whisky, bordeaux, quartaut])
    expect(await inOrder("-price")).toEqual([bordeaux, whisky, quartaut])
    expect(await inOrder("volume_liters")).toEqual([quartaut, bordeaux, whisky])
    expect(await inOrder("year")).toEqual([bordeaux, quartaut, whisky])
    expect(await inOrder("-year")).toEqual([quartaut, bordeaux, whisky])
    expect(await inOrder("title")).toEqual([bordeaux, whisky, quartaut])
    expect(await inOrder("-created_at")).toEqual([quartaut, whisky, bordeaux])
    expect(await titles({ order: "title", locale: "en-US" })).toEqual([
      bordeaux,
      quartaut,
      "Seasoned hogshead",
    ])
  })

  it("reads the same title in a list as on its page, translated or not", async () => {
    const { id } = await createBarrel(shop.staff(), {
      title: "Produit",
      translations: { "fr-FR": { title: "Traduit" }, "en-US": { title: "Translated" } },
    })
    for (const locale of ["fr-FR", "en-US", "de-DE"]) {
      const { barrel } = await shop.anonymous().call("storeGetBarrel", {
        params: { id_or_handle: id },
        query: { locale },
      })
      expect(await titles({ locale })).toEqual([barrel.title])
    }
  })

  it("page by page", async () => {
    await createRange()
    const page = await find({ order: "volume_liters", limit: 1, offset: 1 })
    expect(page).toMatchObject({ count: 3, limit: 1, offset: 1 })
    expect(page.barrels.map(({ title }) => title)).toEqual(["Barriques de Bordeaux"])
    expect(await find({ limit: 1, offset: 90 })).toMatchObject({ barrels: [], count: 3 })
  })

  it("by price in a currency that isn't indexed, is told so by name", async () => {
    const answer = await shop.anonymous().refusal("storeListBarrels", {
      query: { order: "price", currency_code: "jpy" },
    })
    expect(answer).toMatchObject({
      code: "invalid_request",
      details: [{ path: "currency_code" }],
    })
  })

  describe("reads facets", () => {
    it("that count what is found, labelled in the asked language", async () => {
      await createRange()
      const { facets } = await find({ facets: "wood,condition,price", currency_code: "eur" })
      expect(Object.keys(facets ?? {}).sort()).toEqual(["condition", "price", "wood"])
      expect(facets?.price).toEqual({ min: 180, max: 350 })
      expect(facets?.wood).toContainEqual({
        value: "american_oak",
        label: "Chêne américain",
        count: 1,
      })
      const english = await find({ facets: "all", locale: "en-US", currency_code: "usd" })
      expect(english.facets).toMatchObject({
        price: { min: 240, max: 410 },
        volume_liters: { min: 57, max: 250 },
        year: { min: 2015, max: 2018 },
        origin_country: [{ value: "US", label: "United States", count: 1 }],
        cooper: [{ value: "Tonnellerie Graves", label: "Tonnellerie Graves", count: 1 }],
      })
      expect(english.facets?.previous_content).toContainEqual({
        value: "bourbon",
        label: "Bourbon",
        count: 1,
      })
    })

    it("each of which ignores the filter on its own field", async () => {
      await createRange()
      const { facets, count } = await find({
        wood: "american_oak",
        price: { $lte: 200 },
        currency_code: "eur",
        facets: "all",
      })
      expect(count).toBe(1)
      expect(facets?.wood).toEqual([{ value: "american_oak", label: "Chêne américain", count: 1 }])
      expect(facets?.price).toEqual({ min: 180, max: 180 })

      const wider = await find({ wood: "american_oak", facets: "wood,format" })
      expect(wider.facets?.wood?.map(({ value }) => value).sort()).toEqual([
        "american_oak",
        "chestnut",
        "french_oak",
      ])
      expect(wider.facets?.format?.map(({ value }) => value)).toEqual(["hogshead"])
    })

    it("of char levels and of what is watertight, which filter too", async () => {
      await createBarrel(shop.staff(), { barrel: { char_level: 3, watertight: true } })
      await createBarrel(shop.staff(), { barrel: { char_level: 1, watertight: false } })
      await createBarrel(shop.staff())
      const { facets, count } = await find({
        char_level: ["3", "4"],
        watertight: true,
        facets: "char_level,watertight",
        locale: "en-US",
      })
      expect(count).toBe(1)
      expect(facets).toEqual({
        char_level: [
          { value: "3", label: "No. 3", count: 1 },
          { value: "4", label: "No. 4", count: 0 },
        ],
        watertight: [{ value: "true", label: "Watertight", count: 1 }],
      })
      const leaky = await find({ watertight: false })
      expect(leaky.barrels.map(({ barrel }) => barrel.char_level)).toEqual([1])
    })

    it("also where nothing is found, the value asked for with 0", async () => {
      await createRange()
      const { facets, count } = await find({ q: "zzzz", wood: "cherry", facets: "all" })
      expect(count).toBe(0)
      expect(facets).toMatchObject({
        wood: [{ value: "cherry", label: "Merisier", count: 0 }],
        condition: [],
        price: null,
        year: null,
      })
    })

    it("of categories by name, those for staff alone left out", async () => {
      const categories = await Promise.all(
        [
          { name: "Occasion", is_active: true },
          { name: "Interne", is_active: true, is_internal: true },
        ].map((body) =>
          shop
            .staff()
            .succeed<{ product_category: { id: string } }>(
              "POST",
              "/admin/product-categories",
              body,
            ),
        ),
      )
      const category_ids = categories.map(({ product_category }) => product_category.id)
      await createBarrel(shop.staff(), { category_ids })
      const { facets } = await find({ facets: "category_id" })
      expect(facets?.category_id).toEqual([{ value: category_ids[0], label: "Occasion", count: 1 }])
    })

    it("but no facet that doesn't exist", async () => {
      const answer = await shop.anonymous().refusal("storeListBarrels", {
        query: { facets: "wood,status" },
      })
      expect(answer).toMatchObject({ status: 400, code: "invalid_request" })
    })
  })
})
