import fc from "fast-check"
import type { BarrelListing } from "../../contracts/barrel"
import { StoreBarrelsQuery } from "../../contracts/barrel"
import {
  type BarrelFilters,
  columnFilters,
  matchesListing,
  matchesRow,
  needsPricesOrStock,
  sortBarrels,
} from "./filters"
import type { BarrelRow } from "./rows"

type Overrides = Partial<Pick<BarrelRow, "id" | "cooper" | "year" | "volume_liters">> & {
  product?: Partial<BarrelRow["product"]>
}

const rowOf = ({ product, ...rest }: Overrides = {}): BarrelRow => ({
  id: "barrel_1",
  wood: "french_oak",
  forest: null,
  origin_country: null,
  previous_contents: ["red_wine"],
  volume_liters: 225,
  format: null,
  condition: "new",
  toast: null,
  char_level: null,
  year: null,
  fills: null,
  cooper: null,
  watertight: null,
  empty_weight_kg: null,
  stave_length_mm: null,
  bilge_diameter_mm: null,
  head_diameter_mm: null,
  stave_thickness_mm: null,
  hs_code: "4416.00",
  emptied_at: null,
  archived_at: null,
  ...rest,
  product: {
    id: "prod_1",
    handle: "fut-de-chene",
    title: "Fût de Chêne",
    subtitle: null,
    description: null,
    thumbnail: null,
    status: "published",
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-01T00:00:00Z",
    images: [],
    categories: [],
    sales_channels: [],
    variants: [
      { id: "v", title: "", sku: "BB-225", manage_inventory: true, allow_backorder: false },
    ],
    ...product,
  },
})

const listingOf = (amount: number | null, rest: Partial<BarrelListing> = {}) =>
  ({
    price: amount === null ? null : { amount, currency_code: "eur" },
    in_stock: true,
    status: "published",
    ...rest,
  }) as BarrelListing

describe("what the database filters", () => {
  it("is nothing for an empty query, and paging or text alone", () => {
    expect(columnFilters({})).toEqual({})
    expect(columnFilters({ q: "chêne", price: { $gte: 1 }, in_stock: true })).toEqual({})
  })

  it("is each attribute by its column, ranges without their open ends", () => {
    const query = StoreBarrelsQuery.parse({
      wood: ["acacia", "cherry"],
      origin_country: "fr",
      cooper: "Graves",
      previous_content: ["rum", "cognac"],
      volume_liters: { $gte: "200", $lt: "300" },
      year: "2020",
      fills: { $lte: "2" },
    })
    const filters = columnFilters(query)
    expect(filters).toStrictEqual({
      wood: ["acacia", "cherry"],
      origin_country: ["FR"],
      cooper: ["Graves"],
      previous_contents: { $overlap: ["rum", "cognac"] },
      volume_liters: { $gte: 200, $lt: 300 },
      year: { $gte: 2020, $lte: 2020 },
      fills: { $lte: 2 },
    })
    expect(columnFilters({ fills: { $gte: 0, $lte: undefined } })).toStrictEqual({
      fills: { $gte: 0 },
    })
  })
})

describe("a search for words", () => {
  const row = rowOf({ cooper: "Tonnellerie des Graves" })

  it.each(["chene", "CHÊNE", "fut chene", "chene fut", "graves", "bb-225", "fut-de", "chene   bb"])(
    "for %p finds the barrel by title, handle, cooper or SKU",
    (q) => {
      expect(matchesRow(row, { q })).toBe(true)
    },
  )

  it.each(["acacia", "chene acacia", "null", "undefined"])("for %p doesn't find it", (q) => {
    expect(matchesRow(row, { q })).toBe(false)
    expect(matchesRow(rowOf({ cooper: null, product: { variants: [] } }), { q })).toBe(false)
  })

  it("finds a barrel by any of its variants", () => {
    const [variant] = row.product.variants
    const variants = [variant!, { ...variant!, sku: null }, { ...variant!, sku: "ZZ-9" }]
    expect(matchesRow(rowOf({ product: { variants } }), { q: "zz-9" })).toBe(true)
  })

  it("for a category finds only what lies in one of those asked for", () => {
    const category = { name: "", handle: "", is_active: true, is_internal: false }
    const inWine = rowOf({ product: { categories: [{ ...category, id: "pcat_wine" }] } })
    expect(matchesRow(inWine, { category_id: ["pcat_rum", "pcat_wine"] })).toBe(true)
    expect(matchesRow(inWine, { category_id: ["pcat_rum"] })).toBe(false)
    expect(matchesRow(rowOf(), { category_id: ["pcat_wine"] })).toBe(false)
    expect(matchesRow(inWine, { category_id: ["pcat_wine"], q: "acacia" })).toBe(false)
  })
})

describe("prices and stock", () => {
  it.each<[string, BarrelFilters, boolean]>([
    ["nothing", {}, false],
    ["attributes", { wood: ["oak" as never], order: { field: "year", direction: "asc" } }, false],
    ["a price", { price: { $gte: 0 } }, true],
    ["what is in stock", { in_stock: true }, true],
    ["what is not in stock", { in_stock: false }, true],
    ["a status", { status: ["sold"] }, true],
    ["an order by price", { order: { field: "price", direction: "desc" } }, true],
  ])("who asks for %s: are they needed beyond the page?", (_, filters, needed) => {
    expect(needsPricesOrStock(filters)).toBe(needed)
  })

  it.each<[string, BarrelFilters, boolean]>([
    ["a price at the lower end", { price: { $gte: 350 } }, true],
    ["a price beyond an open end", { price: { $gt: 350 } }, false],
    ["a price at the upper end", { price: { $lte: 350 } }, true],
    ["a price before an open end", { price: { $lt: 350 } }, false],
    ["a price within", { price: { $gt: 349.99, $lt: 350.01 } }, true],
    ["what is sold out", { in_stock: false }, false],
    ["several states", { status: ["sold", "published"] }, true],
    ["another state", { status: ["sold"] }, false],
    ["a price and another state", { price: { $gte: 1 }, status: ["sold"] }, false],
  ])("a barrel of 350 euros on the shelf, asked for %s", (_, filters, found) => {
    expect(matchesListing(listingOf(350), filters)).toBe(found)
  })

  it("a barrel without a price has none within any range", () => {
    expect(matchesListing(listingOf(null), { price: {} })).toBe(false)
    expect(matchesListing(listingOf(null), {})).toBe(true)
  })
})

describe("the order of a list", () => {
  const ids = (entries: { row: BarrelRow }[]) => entries.map(({ row }) => row.id)

  it("is newest first unless asked otherwise, by id where two are as new", () => {
    const at = (id: string, created_at: string | Date) => ({
      row: rowOf({ id, product: { created_at } }),
    })
    const sorted = sortBarrels([
      at("b", "2026-01-01T00:00:00Z"),
      at("a", "2026-01-01T00:00:00Z"),
      at("c", new Date("2026-02-01")),
    ])
    expect(ids(sorted)).toEqual(["c", "a", "b"])
  })

  it("puts barrels without the value last, upwards and downwards", () => {
    const entries = [
      rowOf({ id: "x" }),
      rowOf({ id: "old", year: 1999 }),
      rowOf({ id: "new", year: 2020 }),
    ]
    const by = (direction: "asc" | "desc") =>
      ids(
        sortBarrels(
          entries.map((row) => ({ row })),
          { field: "year", direction },
        ),
      )
    expect(by("asc")).toEqual(["old", "new", "x"])
    expect(by("desc")).toEqual(["new", "old", "x"])
  })

  it("sorts titles as a reader does, accents among their letters", () => {
    const titled = ["Zinc", "Écorce", "eau", "Fût"].map((title, index) => ({
      row: rowOf({ id: String(index), product: { title } }),
    }))
    const sorted = sortBarrels(titled, { field: "title", direction: "asc" })
    expect(sorted.map(({ row }) => row.product.title)).toEqual(["eau", "Écorce", "Fût", "Zinc"])
  })

  it("loses and adds nothing, and is the same however the rows came", () => {
    const entry = fc.record({
      year: fc.option(fc.integer({ min: 1990, max: 1993 })),
      amount: fc.option(fc.nat(3)),
    })
    const barrels = fc.array(entry, { maxLength: 12 }).map((list) =>
      list.map(({ year, amount }, index) => ({
        row: rowOf({ id: `barrel_${index}`, year }),
        listing: listingOf(amount),
      })),
    )
    const request = fc.record({
      field: fc.constantFrom("price", "year", "volume_liters", "created_at", "title"),
      direction: fc.constantFrom("asc", "desc"),
    }) as fc.Arbitrary<NonNullable<BarrelFilters["order"]>>
    const shuffles = barrels.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffles, request, ([list, shuffled], order) => {
        const sorted = sortBarrels(list, order)
        expect(ids(sortBarrels(shuffled, order))).toEqual(ids(sorted))
        expect(ids(sorted).sort()).toEqual(ids(list).sort())
      }),
    )
  })
})
