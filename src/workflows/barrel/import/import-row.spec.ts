import { readImportRow } from "./import-row"

const STORE = { locales: ["fr-FR", "en-US"], currencies: ["eur", "usd", "gbp"] }

const ROW = {
  sku: "BB-1",
  handle: "barrique-1",
  title: "Barrique",
  title_en: "Barrel",
  description: "En chêne",
  description_en: "Of oak",
  wood: "french_oak",
  forest: "allier",
  origin_country: "fr",
  previous_contents: "red_wine|cognac",
  volume_liters: "225",
  format: "barrique_bordelaise",
  condition: "wine_grade_a",
  toast: "medium",
  char_level: "",
  year: "2020",
  fills: "2",
  cooper: "Tonnellerie des Graves",
  watertight: "true",
  empty_weight_kg: "46.5",
  stave_length_mm: "950",
  bilge_diameter_mm: "",
  head_diameter_mm: "",
  stave_thickness_mm: "22",
  price_eur: "350.50",
  price_usd: "400",
  price_gbp: "",
  stock: "3",
  status: "published",
  images: "https://example.test/1.jpg | https://example.test/2.jpg",
  categories: "Vin | Grade A",
}

const read = (cells: Record<string, string> = {}, store = STORE) =>
  readImportRow({ line: 7, values: { ...ROW, ...cells } }, store)

const accepted = (...input: Parameters<typeof read>) => {
  const row = read(...input)
  if ("refused" in row) throw new Error(JSON.stringify(row.refused))
  return row
}

describe("a row of an import", () => {
  it("is read as the API would take the barrel", () => {
    expect(accepted()).toEqual({
      line: 7,
      categories: ["Vin", "Grade A"],
      barrel: {
        sku: "BB-1",
        handle: "barrique-1",
        title: "Barrique",
        description: "En chêne",
        status: "published",
        images: [{ url: "https://example.test/1.jpg" }, { url: "https://example.test/2.jpg" }],
        prices: [
          { amount: 350.5, currency_code: "eur" },
          { amount: 400, currency_code: "usd" },
        ],
        stock: [{ quantity: 3 }],
        translations: { "en-US": { title: "Barrel", description: "Of oak" } },
        barrel: {
          wood: "french_oak",
          forest: "allier",
          origin_country: "FR",
          previous_contents: ["red_wine", "cognac"],
          volume_liters: 225,
          format: "barrique_bordelaise",
          condition: "wine_grade_a",
          toast: "medium",
          year: 2020,
          fills: 2,
          cooper: "Tonnellerie des Graves",
          watertight: true,
          empty_weight_kg: 46.5,
          dimensions: { stave_length_mm: 950, stave_thickness_mm: 22 },
        },
      },
    })
  })

  it("needs only title, wood, contents, volume, condition and a price", () => {
    const { title, wood, previous_contents, volume_liters, condition, price_eur } = ROW
    const values = { title, wood, previous_contents, volume_liters, condition, price_eur }
    expect(readImportRow({ line: 2, values }, STORE)).toMatchObject({
      line: 2,
      categories: [],
      barrel: { title, prices: [{ amount: 350.5, currency_code: "eur" }] },
    })
  })

  it("says `false` and `0` with these words, and nothing with an empty cell", () => {
    const { barrel } = accepted({ watertight: "false", fills: "0", stock: "0", price_usd: "0" })
    expect(barrel.barrel).toMatchObject({ watertight: false, fills: 0 })
    expect(barrel.stock).toEqual([{ quantity: 0 }])
    expect(barrel.prices[1]).toEqual({ amount: 0, currency_code: "usd" })
    const empty = accepted({ watertight: "", fills: "", stock: "" }).barrel
    expect(empty.barrel).not.toHaveProperty("watertight")
    expect(empty.barrel).not.toHaveProperty("fills")
    expect(empty.stock).toBeUndefined()
  })

  it("has texts for the languages of the store alone, the first one's without a suffix", () => {
    expect(accepted({}, { ...STORE, locales: ["en-US", "fr-FR"] }).barrel.translations).toEqual({})
    expect(
      accepted({ title_fr: "Fût" }, { ...STORE, locales: ["en-US", "fr-FR"] }).barrel,
    ).toMatchObject({
      title: "Barrique",
      translations: { "fr-FR": { title: "Fût" } },
    })
    expect(accepted({}, { ...STORE, locales: ["fr-FR"] }).barrel.translations).toEqual({})
  })

  it("has prices in the currencies of the store alone", () => {
    const { barrel } = accepted({}, { ...STORE, currencies: ["usd"] })
    expect(barrel.prices).toEqual([{ amount: 400, currency_code: "usd" }])
  })

  it.each([
    ["title", ""],
    ["title_en", "x".repeat(301)],
    ["wood", "plastic"],
    ["wood", ""],
    ["forest", "sherwood"],
    ["origin_country", "France"],
    ["previous_contents", ""],
    ["previous_contents", "water"],
    ["previous_contents", "red_wine|none"],
    ["previous_contents", "red_wine|water"],
    ["volume_liters", ""],
    ["volume_liters", "0"],
    ["volume_liters", "225 L"],
    ["volume_liters", "225,5"],
    ["condition", "mint"],
    ["toast", "burnt"],
    ["char_level", "5"],
    ["year", "1500"],
    ["fills", "-1"],
    ["watertight", "yes"],
    ["empty_weight_kg", "0"],
    ["stave_length_mm", "-950"],
    ["head_diameter_mm", "wide"],
    ["price_eur", "-1"],
    ["price_usd", "12,50"],
    ["stock", "-1"],
    ["stock", "2.5"],
    ["status", "archived"],
    ["handle", "Not A Handle"],
    ["images", "not a link"],
    ["images", "https://example.test/1.jpg|not a link"],
  ])("is refused with line and column when its %s is %p", (column, cell) => {
    expect(read({ [column]: cell })).toEqual({
      refused: [{ line: 7, column, message: expect.stringMatching(/\S/) }],
    })
  })

  it("is refused when it has no price at all", () => {
    expect(read({ price_eur: "", price_usd: "" })).toEqual({
      refused: [{ line: 7, column: "price", message: "must have at least 1 entries" }],
    })
  })

  it("names the price that is wrong, not its place among those given", () => {
    expect(read({ price_eur: "", price_usd: "", price_gbp: "free" })).toMatchObject({
      refused: [{ column: "price_gbp" }],
    })
  })

  it("tells everything that is wrong at once", () => {
    const row = read({ wood: "plastic", stock: "many", year: "1500" })
    const columns = "refused" in row ? row.refused.map(({ column }) => column) : []
    expect(columns.sort()).toEqual(["stock", "wood", "year"])
  })
})
