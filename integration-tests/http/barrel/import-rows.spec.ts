import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { graph } from "../../../src/queries/graph"
import type { TableRow } from "../../../src/shared/tabular"
import { importBarrels } from "../../../src/workflows/barrel/import-barrels"
import { buy } from "../../support/checkout"
import { createBarrel } from "../../support/factories"
import { describeShop } from "../../support/shop"

const ROW = {
  title: "Barrique bordelaise",
  wood: "french_oak",
  previous_contents: "red_wine",
  volume_liters: "225",
  condition: "wine_grade_a",
  price_eur: "350",
  stock: "3",
  status: "published",
}

describeShop("Rows of an import", ({ staff, anonymous, container }) => {
  const table = (...rows: Record<string, string>[]): TableRow[] =>
    rows.map((values, index) => ({ line: index + 2, values }))

  /** Imports rows that name only what differs from a whole one. */
  const importNew = (...rows: Record<string, string>[]) =>
    importBarrels(container(), { rows: table(...rows.map((row) => ({ ...ROW, ...row }))) })

  const importRows = (...rows: Record<string, string>[]) =>
    importBarrels(container(), { rows: table(...rows) })

  const dryRun = (...rows: Record<string, string>[]) =>
    importBarrels(container(), { rows: table(...rows), dry_run: true })

  const read = async (id: string) =>
    (await staff().call("adminGetBarrel", { params: { id } })).barrel

  /** Each by itself, since the list may follow a moment later. */
  const list = async () => {
    const rows = await graph<{ product?: { id: string } }>(container(), {
      entity: "millesime_barrel",
      fields: ["product.id"],
    })
    return Promise.all(rows.flatMap(({ product }) => (product ? [read(product.id)] : [])))
  }

  const only = async () => {
    const [barrel, ...others] = await list()
    expect(others).toEqual([])
    return barrel!
  }

  /** Like a fault of the network: `failing` once, for the call that names the text. */
  const failFor = (service: object, method: string, text: string) => {
    const methods = service as Record<string, (...given: unknown[]) => Promise<unknown>>
    const original = methods[method]!.bind(service)
    return jest.spyOn(methods, method).mockImplementation(async (...given) => {
      if (JSON.stringify(given[0]).includes(text)) throw new Error("connection lost at 10.0.0.7")
      return original(...given)
    })
  }

  const silence = () => {
    const logger = container().resolve("logger")
    return [
      jest.spyOn(logger, "error").mockReturnValue(undefined),
      jest.spyOn(logger, "warn").mockReturnValue(undefined),
    ]
  }

  afterEach(() => {
    jest.restoreAllMocks()
  })

  const WHOLE = {
    ...ROW,
    sku: "BB-1",
    handle: "barrique-1",
    subtitle: "Deux vins",
    description: "Douelles fendues\nde l'Allier",
    title_en: "Bordeaux barrel",
    description_en: "Split staves",
    forest: "allier",
    origin_country: "FR",
    previous_contents: "red_wine|cognac",
    format: "barrique_bordelaise",
    toast: "medium",
    char_level: "2",
    year: "2020",
    fills: "2",
    cooper: "Tonnellerie des Graves",
    watertight: "oui",
    empty_weight_kg: "46,5",
    stave_length_mm: "950",
    stave_thickness_mm: "22",
    min_quantity: "8",
    quantity_step: "4",
    lot_size: "2",
    lead_time_days: "21",
    price_usd: "1 400,50",
    images: "https://example.test/2.jpg|https://example.test/1.jpg",
    categories: "Vin|Grade A",
    hs_code: "4416.00.10",
    emptied_at: "31/03/2026",
  }

  it("create barrels with everything a file may hold", async () => {
    const result = await importRows(WHOLE)
    expect(result).toMatchObject({ created: 1, updated: 0, unchanged: 0, refused: [] })
    const barrel = await only()
    expect(result.product_ids).toEqual([barrel.id])
    expect(barrel).toMatchObject({
      sku: "BB-1",
      handle: "barrique-1",
      title: "Barrique bordelaise",
      subtitle: "Deux vins",
      description: "Douelles fendues\nde l'Allier",
      status: "published",
      available_quantity: 3,
      translations: { "en-US": { title: "Bordeaux barrel", description: "Split staves" } },
      barrel: {
        wood: "french_oak",
        forest: "allier",
        origin_country: "FR",
        previous_contents: ["red_wine", "cognac"],
        volume_liters: 225,
        watertight: true,
        empty_weight_kg: 46.5,
        ...{ min_quantity: 8, quantity_step: 4, lot_size: 2, lead_time_days: 21 },
        dimensions: { stave_length_mm: 950, stave_thickness_mm: 22, head_diameter_mm: null },
        hs_code: "4416.00.10",
        emptied_at: "2026-03-31",
      },
    })
    expect(barrel.prices).toEqual(
      expect.arrayContaining([
        { amount: 350, currency_code: "eur" },
        { amount: 1400.5, currency_code: "usd" },
      ]),
    )
    expect(barrel.category_ids).toHaveLength(2)
    expect(barrel.thumbnail).toBe("https://example.test/2.jpg")
  })

  it("that come again change nothing, not even the time of the last change", async () => {
    const rows = [WHOLE, { ...ROW, sku: "BB-2" }, { ...ROW, title: "Sans référence" }]
    expect(await importRows(...rows)).toMatchObject({ created: 3, refused: [] })
    const before = await list()
    const update = jest.spyOn(container().resolve(Modules.PRODUCT), "upsertProducts")
    expect(await importRows(...rows)).toEqual({
      created: 0,
      updated: 0,
      unchanged: 3,
      refused: [],
      product_ids: [],
    })
    expect(update).not.toHaveBeenCalled()
    expect(await list()).toEqual(before)
  })

  it.each([
    ["title", { title: "Nouveau" }, { title: "Nouveau" }],
    ["handle", { handle: "nouveau" }, { handle: "nouveau" }],
    ["wood", { wood: "acacia" }, { barrel: { wood: "acacia" } }],
    ["fills", { fills: "3" }, { barrel: { fills: 3 } }],
    [
      "a measure",
      { head_diameter_mm: "560" },
      { barrel: { dimensions: { head_diameter_mm: 560, stave_length_mm: 950 } } },
    ],
    ["the day of emptying", { emptied_at: "2026-04-01" }, { barrel: { emptied_at: "2026-04-01" } }],
    ["stock", { stock: "8" }, { available_quantity: 8, status: "published" }],
    ["stock and so the status", { stock: "0" }, { available_quantity: 0, status: "sold" }],
    [
      "a price",
      { price_usd: "99" },
      {
        prices: expect.arrayContaining([
          { amount: 99, currency_code: "usd" },
          { amount: 350, currency_code: "eur" },
        ]),
      },
    ],
    [
      "a new currency",
      { price_gbp: "9,90" },
      { prices: expect.arrayContaining([{ amount: 9.9, currency_code: "gbp" }]) },
    ],
    [
      "images",
      { images: "https://example.test/1.jpg|https://example.test/2.jpg" },
      { thumbnail: "https://example.test/1.jpg" },
    ],
    ["status", { status: "brouillon" }, { status: "draft" }],
    [
      "a translation",
      { title_en: "Cask" },
      { translations: { "en-US": { title: "Cask", description: "Split staves" } } },
    ],
    ["the archive", { status: "archivé" }, { status: "archived" }],
  ])("that differ in %s change that and leave the rest", async (_, cells, expected) => {
    await importRows(WHOLE)
    const before = await only()
    const result = await importRows({ sku: "BB-1", ...cells })
    expect(result).toEqual({
      created: 0,
      updated: 1,
      unchanged: 0,
      refused: [],
      product_ids: [before.id],
    })
    const after = await only()
    expect(after).toMatchObject(expected)
    const { year, cooper, hs_code, previous_contents } = before.barrel
    expect(after).toMatchObject({
      sku: "BB-1",
      description: before.description,
      category_ids: before.category_ids,
      barrel: { year, cooper, hs_code, previous_contents },
    })
    expect(await importRows({ sku: "BB-1", ...cells })).toMatchObject({ unchanged: 1, refused: [] })
  })

  it("find their barrel by the handle when they have no SKU, and may give it one", async () => {
    await importNew({ handle: "a" })
    const { id } = await only()
    expect(await importRows({ handle: "a", sku: "NEW", stock: "9" })).toMatchObject({ updated: 1 })
    expect(await read(id)).toMatchObject({ sku: "NEW", available_quantity: 9 })
  })

  it("put a barrel into the categories they name, new ones too, and out of the others", async () => {
    await importRows(WHOLE)
    expect(await importRows({ sku: "BB-1", categories: "Grade A|Chêne" })).toMatchObject({
      updated: 1,
    })
    const { product_categories } = await staff().succeed<{
      product_categories: { id: string; name: string }[]
    }>("GET", "/admin/product-categories")
    const names = new Map(product_categories.map(({ id, name }) => [id, name]))
    const { category_ids } = await only()
    expect(category_ids.map((id) => names.get(id)).sort()).toEqual(["Chêne", "Grade A"])
    expect(await importRows({ sku: "BB-1", categories: "Chêne|Grade A" })).toMatchObject({
      unchanged: 1,
    })
  })

  it("empty what holds a dash, but never what a barrel needs", async () => {
    await importRows(WHOLE)
    const emptied = {
      subtitle: "-",
      description: "-",
      description_en: "-",
      forest: "-",
      cooper: "-",
      emptied_at: "-",
      stave_length_mm: "-",
      images: "-",
      categories: "-",
      hs_code: "-",
    }
    expect(await importRows({ sku: "BB-1", ...emptied })).toMatchObject({ updated: 1, refused: [] })
    expect(await only()).toMatchObject({
      title: "Barrique bordelaise",
      subtitle: null,
      description: null,
      translations: { "en-US": { title: "Bordeaux barrel" } },
      images: [],
      thumbnail: null,
      category_ids: [],
      barrel: {
        forest: null,
        cooper: null,
        emptied_at: null,
        hs_code: "4416.00",
        dimensions: { stave_length_mm: null, stave_thickness_mm: 22 },
      },
    })
    expect((await only()).translations["en-US"]).toEqual({ title: "Bordeaux barrel" })
    const columns = ["title", "wood", "previous_contents", "price_eur", "stock", "status"]
    const dashes = Object.fromEntries(columns.map((column) => [column, "-"]))
    const { refused } = await importRows({ sku: "BB-1", ...dashes })
    expect(refused.map(({ column }) => column).sort()).toEqual(columns.sort())
  })

  it("that are wrong are named, each with its columns, and the others are done", async () => {
    await importNew({ sku: "OLD" })
    const result = await importNew(
      { sku: "A" },
      { sku: "B", wood: "plastique", year: "1500" },
      { sku: "OLD", stock: "many" },
      { sku: "C", price_eur: "" },
      { sku: "D" },
      { sku: "A" },
      { sku: "E", status: "sold" },
      { sku: "F", stock: "0" },
    )
    expect(result).toMatchObject({ created: 2, updated: 0, unchanged: 0 })
    expect(result.refused.map(({ line, column }) => `${line} ${column}`)).toEqual([
      "3 wood",
      "3 year",
      "4 stock",
      "5 price_eur",
      "7 sku",
      "8 status",
      "9 stock",
    ])
    expect(result.refused[0]?.message).toContain("french_oak (Chêne français)")
    expect((await list()).map(({ sku }) => sku).sort()).toEqual(["A", "D", "OLD"])
  })

  it("that name the SKU of one barrel and the handle of another are refused", async () => {
    await importNew({ sku: "A", handle: "a" }, { sku: "B", handle: "b" })
    const { refused } = await importRows({ sku: "A", handle: "b" })
    expect(refused).toEqual([expect.objectContaining({ line: 2, column: "handle" })])
  })

  it("never make a barrel of a product that is none", async () => {
    await staff().succeed("POST", "/admin/products", {
      title: "Bonde",
      handle: "bonde",
      options: [{ title: "Taille", values: ["50"] }],
      variants: [{ title: "50", sku: "BONDE", options: { Taille: "50" }, prices: [] }],
    })
    const { refused } = await importNew({ sku: "BONDE" }, { handle: "bonde" })
    expect(refused).toEqual([
      expect.objectContaining({ line: 2, column: "sku" }),
      expect.objectContaining({ line: 3, column: "handle" }),
    ])
  })

  it("leave archived barrels in the archive", async () => {
    await importRows(WHOLE)
    await importRows({ sku: "BB-1", status: "archived" })
    expect(await importRows({ ...WHOLE, status: "archived" })).toMatchObject({ unchanged: 1 })
    const changes: Record<string, string>[] = [
      { status: "published" },
      { status: "draft" },
      { stock: "9" },
    ]
    for (const cells of changes) {
      const { refused } = await importRows({ sku: "BB-1", ...cells })
      expect(refused).toEqual([expect.objectContaining({ column: "status" })])
    }
    expect(await only()).toMatchObject({ status: "archived", available_quantity: 3 })
  })

  it("publish a draft only with stock, which they may bring along", async () => {
    await importNew({ sku: "A", status: "draft", stock: "" })
    const { refused } = await importRows({ sku: "A", status: "published" })
    expect(refused).toEqual([expect.objectContaining({ column: "stock" })])
    expect(await importRows({ sku: "A", status: "published", stock: "1" })).toMatchObject({
      updated: 1,
    })
    expect((await only()).status).toBe("published")
    expect(await importRows({ sku: "A", stock: "0" })).toMatchObject({ updated: 1 })
    expect(await importRows({ sku: "A", status: "vendu" })).toMatchObject({ unchanged: 1 })
  })

  it("can't take away what a buyer waits for", async () => {
    const { id } = await createBarrel(staff(), { sku: "A" })
    const { barrel } = await anonymous().call("storeGetBarrel", { params: { id_or_handle: id } })
    await buy(anonymous(), barrel.variants[0]!.id)
    const { refused } = await importRows({ sku: "A", stock: "0" })
    expect(refused).toEqual([
      expect.objectContaining({ column: "stock", message: expect.stringContaining("at least 1") }),
    ])
  })

  it("are refused the prices that their barrel has no place for, instead of losing them", async () => {
    await importNew({ sku: "A" })
    const [variant] = await container().resolve(Modules.PRODUCT).listProductVariants({ sku: "A" })
    await container()
      .resolve(ContainerRegistrationKeys.LINK)
      .delete({ [Modules.PRODUCT]: { variant_id: variant!.id } })
    const { updated, refused } = await importRows({ sku: "A", price_eur: "99" })
    expect(updated).toBe(0)
    expect(refused).toEqual([
      expect.objectContaining({
        column: "price_eur",
        message: expect.stringContaining("no price set"),
      }),
    ])
  })

  it("are only counted by a dry run, as the run after it counts them", async () => {
    await importNew({ sku: "A" }, { sku: "B" })
    const before = await list()
    const rows: Record<string, string>[] = [
      { sku: "A", stock: "9", categories: "Nouvelle" },
      { ...ROW, sku: "B" },
      { ...ROW, sku: "C", categories: "Nouvelle" },
      { ...ROW, sku: "D", wood: "plastique" },
    ]
    const { product_ids: none, ...dry } = await dryRun(...rows)
    expect(none).toEqual([])
    expect(await list()).toEqual(before)
    expect(
      await container().resolve(Modules.PRODUCT).listProductCategories({ name: "Nouvelle" }),
    ).toEqual([])
    const { product_ids, ...real } = await importRows(...rows)
    expect(dry).toEqual(real)
    expect(real).toMatchObject({ created: 1, updated: 1, unchanged: 1 })
    expect(product_ids).toHaveLength(2)
  })

  it("whose creation fails late leave the others alone, and tell nothing of the inside", async () => {
    const [error] = silence()
    failFor(container().resolve(Modules.INVENTORY), "createInventoryItems", "CULPRIT")
    const result = await importNew({ sku: "A" }, { sku: "CULPRIT" }, { sku: "B" })
    expect(result).toMatchObject({ created: 2, updated: 0, unchanged: 0 })
    expect(result.refused).toMatchObject([
      { line: 3, column: "sku", message: expect.stringContaining("could not be written") },
    ])
    expect(result.refused[0]?.message).not.toContain("10.0.0.7")
    expect(error).toHaveBeenCalled()
    expect((await list()).map(({ sku }) => sku).sort()).toEqual(["A", "B"])
    jest.restoreAllMocks()
    expect(await importNew({ sku: "A" }, { sku: "CULPRIT" }, { sku: "B" })).toMatchObject({
      created: 1,
      unchanged: 2,
      refused: [],
    })
  })

  it("whose update fails late leave the others alone, and their barrel as it was", async () => {
    silence()
    await importNew({ sku: "A" }, { sku: "B" }, { sku: "C" })
    const before = (await list()).find(({ sku }) => sku === "B")!
    failFor(container().resolve(Modules.PRODUCT), "upsertProducts", "Fatal")
    const change = { stock: "7", price_eur: "1", title: "Nouveau" }
    const result = await importRows(
      { sku: "A", ...change },
      { sku: "B", ...change, title: "Fatal" },
      { sku: "C", ...change },
    )
    expect(result).toMatchObject({ created: 0, updated: 2, unchanged: 0 })
    expect(result.refused).toEqual([expect.objectContaining({ line: 3 })])
    const { updated_at: _, ...unchanged } = before
    expect(await read(before.id)).toMatchObject(unchanged)
    for (const barrel of await list()) {
      if (barrel.id === before.id) continue
      expect(barrel).toMatchObject({
        available_quantity: 7,
        prices: [{ amount: 1, currency_code: "eur" }],
      })
    }
  })

  it("that two members of staff import at once make each barrel once", async () => {
    const rows = Array.from({ length: 8 }, (_, index) => ({
      sku: `S-${index}`,
      handle: `fut-${index}`,
      categories: "Ensemble",
    }))
    const results = await Promise.all([importNew(...rows), importNew(...rows.toReversed())])
    expect(results.map(({ refused }) => refused)).toEqual([[], []])
    expect(results.map(({ created }) => created).sort()).toEqual([0, 8])
    expect(await list()).toHaveLength(8)
  })

  it("and staff who change the same barrels take turns", async () => {
    const { product_ids } = await importNew({ sku: "A" }, { sku: "B" })
    const [result, ...answers] = await Promise.all([
      importRows({ sku: "A", title: "File" }, { sku: "B", title: "File" }),
      ...product_ids.map((id) =>
        staff().call("adminUpdateBarrel", { params: { id }, body: { barrel: { year: 2001 } } }),
      ),
    ])
    expect(result).toMatchObject({ updated: 2, refused: [] })
    expect(answers).toHaveLength(2)
    for (const { title, barrel } of await list()) {
      expect(title).toBe("File")
      expect(barrel.year).toBe(2001)
    }
  })

  it("of two barrels without SKU or handle may not share a title", async () => {
    const { created, refused } = await importNew({}, {})
    expect(created).toBe(1)
    expect(refused).toEqual([expect.objectContaining({ line: 3, column: "handle" })])
    expect((await only()).handle).toBe("barrique-bordelaise")
  })

  it("with a title alone don't take the handle that a later row asks for", async () => {
    const result = await importNew({ sku: "A" }, { sku: "B", handle: "barrique-bordelaise" })
    expect(result).toMatchObject({ created: 2, refused: [] })
    const handles = new Map((await list()).map(({ sku, handle }) => [sku, handle]))
    expect(handles.get("B")).toBe("barrique-bordelaise")
    expect(handles.get("A")).toMatch(/^barrique-bordelaise-/)
  })

  it("keep the handle that Medusa's own product page has made", async () => {
    const { product } = await staff().succeed<{ product: { id: string; handle: string } }>(
      "POST",
      "/admin/products",
      {
        title: "Fût de chêne",
        options: [{ title: "Size", values: ["One"] }],
        variants: [{ title: "One", options: { Size: "One" }, sku: "MADE-BY-MEDUSA", prices: [] }],
        additional_data: {
          barrel: {
            wood: "french_oak",
            volume_liters: 225,
            condition: "new",
            previous_contents: ["none"],
          },
        },
      },
    )
    expect(product.handle).toBe("fût-de-chêne")
    const row = { sku: "MADE-BY-MEDUSA", handle: product.handle }
    expect(await importRows({ ...row, wood: "french_oak" })).toMatchObject({ unchanged: 1 })
    expect(await importRows({ ...row, wood: "acacia" })).toMatchObject({ updated: 1, refused: [] })
    expect((await read(product.id)).barrel.wood).toBe("acacia")
  })
})
