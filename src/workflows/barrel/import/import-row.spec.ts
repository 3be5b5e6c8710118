import { type ErrorDetail, isDomainError } from "../../../errors"
import { toNewBarrel, toUpdate } from "./import-body"
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

const rowOf = (cells: Record<string, string> = {}, store = STORE) =>
  readImportRow({ line: 7, values: { ...ROW, ...cells } }, store)

const created = (cells: Record<string, string> = {}, store = STORE) =>
  toNewBarrel(rowOf(cells, store), store)

/** The error of a row by column. */
const errorsOf = (convert: () => unknown): ErrorDetail[] => {
  try {
    convert()
  } catch (error) {
    if (isDomainError(error)) return error.details ?? []
    throw error
  }
  return []
}

const errors = (cells: Record<string, string>) => errorsOf(() => created(cells))

/** What a row that holds only these cells changes. */
const update = (values: Record<string, string>) =>
  toUpdate(readImportRow({ line: 7, values }, STORE), STORE)

describe("a row of an import", () => {
  it("is read as the API would take the barrel", () => {
    expect(rowOf()).toMatchObject({ line: 7, categories: ["Vin", "Grade A"], status: "published" })
    expect(created()).toEqual({
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
    })
  })

  it("may speak French throughout", () => {
    const french = {
      wood: "Chêne français",
      forest: "Allier",
      origin_country: "France",
      previous_contents: "Vin rouge | Cognac",
      format: "Barrique bordelaise",
      condition: "Vin, grade A",
      toast: "Chauffe moyenne",
      watertight: "oui",
      empty_weight_kg: "46,5",
      price_eur: "350,50 €",
      status: "Publié",
    }
    expect(created(french)).toEqual(created())
  })

  it("needs only title, wood, contents, volume, condition and a price", () => {
    const { title, wood, previous_contents, volume_liters, condition, price_eur } = ROW
    const values = { title, wood, previous_contents, volume_liters, condition, price_eur }
    const row = readImportRow({ line: 2, values }, STORE)
    expect(toNewBarrel(row, STORE)).toMatchObject({
      title,
      handle: "barrique",
      status: "draft",
      prices: [{ amount: 350.5 }],
    })
    expect(row).toMatchObject({ categories: undefined, key: "handle:barrique" })
  })

  it("says `no` and `0` with these words, and nothing with an empty cell", () => {
    const { barrel, stock, prices } = created({
      watertight: "no",
      fills: "0",
      stock: "0",
      price_usd: "0",
      status: "draft",
    })
    expect(barrel).toMatchObject({ watertight: false, fills: 0 })
    expect(stock).toEqual([{ quantity: 0 }])
    expect(prices[1]).toEqual({ amount: 0, currency_code: "usd" })
    const empty = created({ watertight: "", fills: "", stock: "", status: "" })
    expect(empty.barrel).not.toHaveProperty("watertight")
    expect(empty.barrel).not.toHaveProperty("fills")
    expect(empty.stock).toBeUndefined()
  })

  it("has texts for the languages of the store alone, the first one's without a suffix", () => {
    const english = { ...STORE, locales: ["en-US", "fr-FR"] }
    expect(created({}, english).translations).toEqual({})
    expect(created({ title_fr: "Fût" }, english)).toMatchObject({
      title: "Barrique",
      translations: { "fr-FR": { title: "Fût" } },
    })
    expect(created({}, { ...STORE, locales: ["fr-FR"] }).translations).toEqual({})
  })

  it("may translate the description and leave the title", () => {
    expect(created({ title_en: "" }).translations).toEqual({ "en-US": { description: "Of oak" } })
  })

  it("has prices in the currencies of the store alone", () => {
    const { prices } = created({}, { ...STORE, currencies: ["usd"] })
    expect(prices).toEqual([{ amount: 400, currency_code: "usd" }])
  })

  it.each([
    ["title", ""],
    ["title_en", "x".repeat(301)],
    ["wood", "plastic"],
    ["wood", ""],
    ["wood", "-"],
    ["forest", "sherwood"],
    ["origin_country", "Gascogne"],
    ["previous_contents", ""],
    ["previous_contents", "water"],
    ["previous_contents", "red_wine|none"],
    ["previous_contents", "red_wine|water"],
    ["volume_liters", ""],
    ["volume_liters", "0"],
    ["volume_liters", "225 kg"],
    ["sku", "3.76012E+12"],
    ["volume_liters", "225,5"],
    ["condition", "mint"],
    ["toast", "burnt"],
    ["char_level", "5"],
    ["year", "1500"],
    ["fills", "-1"],
    ["watertight", "perhaps"],
    ["empty_weight_kg", "0"],
    ["stave_length_mm", "-950"],
    ["head_diameter_mm", "wide"],
    ["price_eur", "-1"],
    ["price_usd", "free"],
    ["price_eur", "350 USD"],
    ["price_usd", "350 €"],
    ["price_eur", "1.250 €"],
    ["stock", "3 €"],
    ["previous_contents", "water|mud"],
    ["previous_contents", "red_wine|".repeat(101)],
    ["categories", "Vin|".repeat(51)],
    ["price_gbp", "-"],
    ["stock", "-1"],
    ["stock", "2.5"],
    ["stock", "0"],
    ["status", "archived"],
    ["status", "sold"],
    ["status", "lost"],
    ["handle", "Not A Handle"],
    ["images", "not a link"],
    ["images", "https://example.test/1.jpg|not a link"],
    ["hs_code", "oak"],
    ["emptied_at", "31/02/2026"],
  ])("is refused with line and column when its %s is %p", (column, cell) => {
    expect(errors({ [column]: cell })).toMatchObject([
      { path: column, message: expect.stringMatching(/\S/), reason: expect.any(String) },
    ])
  })

  it.each(Object.keys(ROW))("is refused when its %s holds an error of a spreadsheet", (column) => {
    expect(errors({ [column]: "#N/A" })).toMatchObject([
      { path: column, reason: "spreadsheet_error", params: { error: "#N/A" } },
    ])
  })

  it.each(Object.keys(ROW))("is refused when its %s is an uncalculated formula", (column) => {
    expect(errors({ [column]: "#FORMULA!" })).toMatchObject([
      { path: column, reason: "uncalculated_formula" },
    ])
  })

  it("with one price that can't be read isn't blamed for another that is missing", () => {
    expect(errors({ price_eur: "", price_usd: "", price_gbp: "free" })).toMatchObject([
      { path: "price_gbp", reason: "unreadable_price" },
    ])
    expect(errors({ price_eur: "", price_usd: "", price_gbp: "" })).toMatchObject([
      { path: "price_eur", reason: "new_barrel_without_price" },
    ])
  })

  it("that is to be published says whether its stock is missing or nothing", () => {
    expect(errors({ stock: "0" })).toMatchObject([{ reason: "publish_with_zero_stock" }])
    expect(errors({ stock: "" })).toMatchObject([
      { path: "stock", reason: "publish_without_stock" },
    ])
  })

  it("takes images between commas apart, and refuses an address with a blank", () => {
    const [one, other] = ["https://cdn.example/a.jpg", "https://cdn.example/b.jpg"]
    expect(created({ images: `${one}, ${other}` }).images).toEqual([{ url: one }, { url: other }])
    expect(errors({ images: "https://cdn.example/a b.jpg" })).toMatchObject([
      { path: "images", reason: "not_web_address" },
    ])
  })

  it("may speak of what only looks like one", () => {
    expect(created({ title: "#1 of #N/A" }).title).toBe("#1 of #N/A")
  })

  it("is refused when it has no price at all", () => {
    expect(errors({ price_eur: "", price_usd: "" })).toMatchObject([
      { path: "price_eur", reason: "new_barrel_without_price" },
    ])
  })

  it("names the price that is wrong, not its place among those given", () => {
    expect(errors({ price_eur: "", price_usd: "", price_gbp: "-5" })).toMatchObject([
      { path: "price_gbp" },
    ])
  })

  it("tells everything that is wrong at once, each column for one reason", () => {
    const columns = errors({ wood: "plastic", stock: "many", year: "1500", title: "" }).map(
      ({ path }) => path,
    )
    expect(columns.sort()).toEqual(["stock", "title", "wood", "year"])
  })

  it("without anything to make a handle of needs one", () => {
    expect(errors({ sku: "", handle: "", title: "樽" })).toMatchObject([{ path: "handle" }])
  })
})

describe("a row that changes a barrel", () => {
  it("says only what it names", () => {
    expect(update({ sku: "BB-1", stock: "4", price_usd: "400" })).toEqual({
      sku: "BB-1",
      stock: [{ quantity: 4 }],
      prices: [{ amount: 400, currency_code: "usd" }],
      barrel: {},
      translations: {},
    })
  })

  it("empties with a dash what a barrel can do without", () => {
    expect(
      update({
        subtitle: "-",
        description_en: "-",
        title_en: "Cask",
        forest: "-",
        images: "-",
        hs_code: "-",
      }),
    ).toEqual({
      subtitle: null,
      images: [],
      barrel: { forest: null, hs_code: "4416.00" },
      translations: { "en-US": { title: "Cask", description: null } },
    })
  })

  it("leaves a list of no entries as it is", () => {
    const values = { sku: "BB-1", images: "|", categories: " | ", previous_contents: "||" }
    const row = readImportRow({ line: 7, values }, STORE)
    expect(row.categories).toBeUndefined()
    expect(toUpdate(row, STORE)).toEqual({ sku: "BB-1", barrel: {}, translations: {} })
    expect(readImportRow({ line: 7, values: { categories: "-" } }, STORE).categories).toEqual([])
  })

  it.each([
    "sku",
    "handle",
    "title",
    "wood",
    "volume_liters",
    "condition",
    "previous_contents",
    "stock",
    "status",
    "price_eur",
  ])("can't empty its %s", (column) => {
    expect(errorsOf(() => update({ [column]: "-" }))).toMatchObject([
      { path: column, reason: "not_emptiable" },
    ])
  })
})
