import type { SearchTypes } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import fc from "fast-check"
import {
  columnsProvider,
  createSearchDatabase,
  postgresProvider,
  type SearchDatabase,
} from "../support/search-database"

type Provider = ReturnType<typeof columnsProvider>
type Definition = SearchTypes.ResolvedSearchIndexDefinition
type Query = Partial<Omit<SearchTypes.ProviderSearchQuery, "index">>

const FIELDS: Definition["fields"] = {
  id: { type: "keyword", filterable: true },
  title: { type: "text", searchable: { weight: 3 }, sortable: true },
  description: { type: "text", searchable: true },
  sku: { type: "keyword", searchable: { weight: 2 }, filterable: true },
  wood: { type: "keyword", filterable: true, facetable: true, sortable: true },
  contents: { type: "keyword", array: true, filterable: true, facetable: true },
  volume: {
    type: "integer",
    filterable: true,
    sortable: true,
    facetable: { types: ["value", "range", "stats"] },
  },
  price: {
    type: "float",
    filterable: true,
    sortable: true,
    facetable: { types: ["range", "stats"] },
  },
  available: { type: "boolean", filterable: true, facetable: true },
  emptied_at: { type: "date", filterable: true, sortable: true, facetable: true },
  cost: { type: "float", filterable: true, retrievable: false },
  maker: {
    type: "object",
    fields: {
      name: { type: "keyword", filterable: true },
      rating: { type: "integer", filterable: true },
    },
  },
  variants: {
    type: "object",
    array: true,
    fields: { code: { type: "keyword", filterable: true } },
  },
}

const RETRIEVABLE = ["id", "title", "wood", "contents", "volume", "price", "maker.name"]

const definitionOf = (
  name: string,
  settings: Definition["settings"] = {},
  fields: Definition["fields"] = FIELDS,
): Definition => ({
  name,
  entity: "barrel",
  primary_key: "id",
  provider: "any",
  fields,
  settings,
  definition_hash: name,
  physical_name: name,
  seed: async function* () {},
})

const BARRELS: SearchTypes.SearchDocument[] = [
  {
    id: "a",
    title: "Barrel of oak",
    description: "Used once for wine",
    sku: "MIL-A",
    wood: "french_oak",
    contents: ["red_wine"],
    volume: 225,
    price: 350.5,
    available: true,
    emptied_at: new Date("2025-01-10T00:00:00Z"),
    cost: 100,
    maker: { name: "Seguin", rating: 5 },
    variants: [{ code: "x1" }, { code: "x2" }],
  },
  {
    id: "b",
    title: "Big barrel",
    description: "Never used, toasted oak",
    sku: "MIL-B",
    wood: "american_oak",
    contents: ["red_wine", "bourbon"],
    volume: 500,
    price: 90,
    available: false,
    emptied_at: new Date("2025-03-10T00:00:00Z"),
    cost: 200,
    maker: { name: "Radoux", rating: 4 },
    variants: [{ code: "x2" }],
  },
  {
    id: "c",
    title: "Cask",
    description: "100% chestnut_wood \\ as it was",
    sku: "MIL-C",
    wood: "chestnut",
    contents: ["beer"],
    volume: 1000,
    price: 1000,
    available: true,
    cost: 300,
  },
  { id: "d", title: "Demijohn", description: "Glass", sku: "MIL_D" },
]

const idsOf = ({ hits }: SearchTypes.SearchResult) => hits.map(({ id }) => id)

const refusal = (type: string, message: RegExp) =>
  expect.objectContaining({ type, message: expect.stringMatching(message) })

const BOTH: [string, (database: SearchDatabase) => Provider | Promise<Provider>][] = [
  ["search-columns", columnsProvider],
  ["search-postgres", postgresProvider],
]

describe.each(BOTH)("A search provider (%s)", (_, create) => {
  let database: SearchDatabase
  let provider: Provider
  const definition = definitionOf("barrel_v1")

  const search = (query: Query = {}) =>
    provider.search({ index: definition, attributes_to_retrieve: RETRIEVABLE, ...query })
  const found = async (filters: SearchTypes.SearchFilters) =>
    idsOf(await search({ filters, pagination: { order: { id: "ASC" } } })).join("")
  const upsert = (documents: SearchTypes.SearchDocument[]) =>
    provider.upsertDocuments({ index: "barrel_v1", definition, documents })

  beforeAll(async () => {
    database = await createSearchDatabase()
    provider = await create(database)
  })
  afterAll(() => database.drop())
  beforeEach(async () => {
    await provider.deleteIndex({ index: "barrel_v1" })
    await provider.upsertIndex({ index: definition })
    await upsert(BARRELS)
  })

  it.each<[string, SearchTypes.SearchFilters, string]>([
    ["a value", { wood: "chestnut" }, "c"],
    ["any of several", { wood: ["chestnut", "french_oak"] }, "ac"],
    ["any of none", { wood: [] }, ""],
    ["nothing in the field", { wood: null }, "d"],
    ["a value or nothing", { wood: ["chestnut", null] }, "cd"],
    ["$eq", { volume: { $eq: 500 } }, "b"],
    ["$eq null", { volume: { $eq: null } }, "d"],
    ["$ne, also without the field", { wood: { $ne: "chestnut" } }, "abd"],
    ["$ne null", { wood: { $ne: null } }, "abc"],
    ["$in", { volume: { $in: [225, 1000] } }, "ac"],
    ["$in of none", { volume: { $in: [] } }, ""],
    ["$nin, also without the field", { volume: { $nin: [225, 1000] } }, "bd"],
    ["$nin of none", { volume: { $nin: [] } }, "abcd"],
    ["$nin with null", { volume: { $nin: [225, null] } }, "bc"],
    ["$lt", { price: { $lt: 350.5 } }, "b"],
    ["$lte", { price: { $lte: 350.5 } }, "ab"],
    ["$gt", { price: { $gt: 350.5 } }, "c"],
    ["$gte and $lt", { volume: { $gte: 225, $lt: 1000 } }, "ab"],
    ["a bound between integers", { volume: { $gt: 224.5, $lte: 500.9 } }, "ab"],
    ["a bound beyond all integers", { volume: { $lt: 1e300 } }, "abc"],
    ["a value between integers", { volume: { $in: [224.5, 500] } }, "b"],
    ["numbers as numbers", { volume: { $gt: 500 } }, "c"],
    ["a comparison of texts", { wood: { $gt: "american_oak" } }, "ac"],
    ["dates", { emptied_at: { $gte: new Date("2025-02-01T00:00:00Z") } }, "b"],
    ["dates in milliseconds", { emptied_at: { $lt: Date.UTC(2025, 1, 1) } }, "a"],
    ["a boolean", { available: false }, "b"],
    ["a boolean's text", { available: "true" }, "ac"],
    ["$exists", { emptied_at: { $exists: true } }, "ab"],
    ["$exists false", { contents: { $exists: false } }, "d"],
    ["a list's entry", { contents: "bourbon" }, "b"],
    ["any entry of a list", { contents: ["bourbon", "beer"] }, "bc"],
    ["$ne of a list", { contents: { $ne: "red_wine" } }, "cd"],
    ["$nin of a list", { contents: { $nin: ["beer", "bourbon"] } }, "ad"],
    ["$contains one", { contents: { $contains: "red_wine" } }, "ab"],
    ["$contains all", { contents: { $contains: ["red_wine", "bourbon"] } }, "b"],
    ["$contains none", { contents: { $contains: [] } }, "abc"],
    ["$overlaps", { contents: { $overlaps: ["beer", "bourbon"] } }, "bc"],
    ["$prefix", { wood: { $prefix: "ch" } }, "c"],
    ["$like", { wood: { $like: "%oak" } }, "ab"],
    ["$like of one sign", { sku: { $like: "MIL-_" } }, "abc"],
    ["$like with an escaped sign", { sku: { $like: "MIL\\_%" } }, "d"],
    ["$and", { $and: [{ wood: { $like: "%oak" } }, { volume: 500 }] }, "b"],
    ["$or", { $or: [{ wood: "chestnut" }, { volume: 225 }] }, "ac"],
    ["$not, also without the field", { $not: { wood: "chestnut" } }, "abd"],
    ["$not of a comparison, not without the field", { $not: { volume: { $gt: 300 } } }, "a"],
    ["empty branches", { $and: [], $or: [{}], $not: {} }, "abcd"],
    ["a nested field", { "maker.name": "Radoux" }, "b"],
    ["a nested number", { "maker.rating": { $gte: 5 } }, "a"],
    ["a field of nested lists", { "variants.code": "x2" }, "ab"],
    ["several fields at once", { available: true, volume: { $lt: 500 } }, "a"],
    ["a field that isn't retrievable", { cost: { $gt: 150 } }, "bc"],
    ["the id", { id: ["b", "d", "nobody"] }, "bd"],
  ])("filters by %s", async (_name, filters, ids) => {
    expect(await found(filters)).toBe(ids)
  })

  it.each<[string, SearchTypes.SearchFilters]>([
    ["an unknown field", { nothing: 1 }],
    ["an unknown operator", { wood: { $regex: "x" } }],
    ["a comparison of lists", { contents: { $gt: "a" } }],
    ["$contains of a single value", { wood: { $contains: "a" } }],
    ["a text for a number", { volume: "many" }],
  ])("refuses %s", async (_name, filters) => {
    await expect(search({ filters })).rejects.toBeInstanceOf(MedusaError)
  })

  it.each<[string, Record<string, "ASC" | "DESC">, string]>([
    ["numbers rising, nothing last", { price: "ASC" }, "bacd"],
    ["numbers falling, nothing last", { price: "DESC" }, "cabd"],
    ["integers as numbers", { volume: "ASC" }, "abcd"],
    ["dates", { emptied_at: "DESC" }, "bacd"],
    ["texts", { title: "ASC" }, "abcd"],
    ["one field after another", { available: "DESC", price: "DESC" } as never, "cabd"],
  ])("sorts %s", async (_name, order, ids) => {
    expect(idsOf(await search({ pagination: { order } })).join("")).toBe(ids)
  })

  it("pages through results and counts all of them", async () => {
    const page = (skip: number, take: number) =>
      search({ filters: { wood: { $ne: null } }, pagination: { skip, take, order: { id: "ASC" } } })
    const first = await page(0, 2)
    expect(idsOf(first)).toEqual(["a", "b"])
    expect(first.metadata).toMatchObject({ skip: 0, take: 2, count: 3 })
    expect(idsOf(await page(2, 2))).toEqual(["c"])
    expect((await page(9, 2)).metadata.count).toBe(3)
    const none = await page(0, 0)
    expect([none.hits, none.metadata.count]).toEqual([[], 3])
  })

  it("leaves the count out when nobody wants it", async () => {
    const { metadata } = await search({ search_options: { count: "none" } })
    expect(metadata.count).toBeNull()
  })

  it("gives the fields asked for and nothing else", async () => {
    const [hit] = (await search({ filters: { id: "a" } })).hits
    expect(hit!.document).toEqual({
      id: "a",
      title: "Barrel of oak",
      wood: "french_oak",
      contents: ["red_wine"],
      volume: 225,
      price: 350.5,
      maker: { name: "Seguin" },
    })
    const query = { filters: { id: "a" }, attributes_to_retrieve: ["variants.code"] }
    expect((await search(query)).hits[0]!.document).toEqual({
      variants: [{ code: "x1" }, { code: "x2" }],
    })
  })

  it("counts values of the matching documents", async () => {
    const { facets, hits } = await search({
      filters: { volume: { $gte: 225 } },
      pagination: { take: 0 },
      search_options: {
        facets: [
          "wood",
          { field: "contents" },
          { field: "available", sort: "alpha" },
          { field: "volume", type: "value", limit: 1, sort: "alpha" },
        ],
      },
    })
    expect(hits).toEqual([])
    expect(facets).toEqual({
      wood: {
        type: "value",
        values: ["american_oak", "chestnut", "french_oak"].map((value) => ({ value, count: 1 })),
      },
      contents: {
        type: "value",
        values: [
          { value: "red_wine", count: 2 },
          { value: "beer", count: 1 },
          { value: "bourbon", count: 1 },
        ],
      },
      available: {
        type: "value",
        values: [
          { value: "false", count: 1 },
          { value: "true", count: 2 },
        ],
      },
      volume: { type: "value", values: [{ value: "1000", count: 1 }] },
    })
  })

  it("counts only the facet values that begin with a text", async () => {
    const { facets } = await search({
      search_options: {
        facets: [
          { field: "contents", query: "b" },
          { field: "wood", query: "f" },
        ],
      },
    })
    expect(facets).toMatchObject({
      contents: { values: [{ value: "beer" }, { value: "bourbon" }] },
      wood: { values: [{ value: "french_oak", count: 1 }] },
    })
  })

  it("counts ranges, the upper bound being outside, and aggregates numbers", async () => {
    const { facets } = await search({
      filters: { volume: { $exists: true } },
      search_options: {
        facets: [
          {
            field: "volume",
            type: "range",
            ranges: [{ to: 500 }, { from: 500, to: 1000, key: "middle" }, { from: 1000 }],
          },
          { field: "price", type: "stats" },
        ],
      },
    })
    expect(facets).toEqual({
      volume: {
        type: "range",
        ranges: [
          { key: "*-500", to: 500, count: 1 },
          { key: "middle", from: 500, to: 1000, count: 1 },
          { key: "1000-*", from: 1000, count: 1 },
        ],
      },
      price: { type: "stats", min: 90, max: 1000, avg: 1440.5 / 3, sum: 1440.5, count: 3 },
    })
  })

  it("says by a count of 0 that there are no numbers to aggregate", async () => {
    const { facets } = await search({
      filters: { id: "nobody" },
      search_options: { facets: [{ field: "price", type: "stats" }] },
    })
    expect(facets!.price).toMatchObject({ min: 0, max: 0, count: 0 })
  })

  it("finds documents by words, and facets and counts only those", async () => {
    const { hits, metadata, facets } = await search({
      q: "barrel",
      search_options: { facets: ["wood"], include_score: true },
    })
    expect(hits.map(({ id }) => id).sort()).toEqual(["a", "b"])
    expect(hits.every(({ score }) => (score ?? 0) > 0)).toBe(true)
    expect(metadata).toMatchObject({ count: 2, query: "barrel" })
    expect(facets!.wood).toMatchObject({ values: [{ count: 1 }, { count: 1 }] })
  })

  it.each<[string, SearchTypes.SearchOptions, string]>([
    ["oak used", {}, "ab"],
    ["barrel glass", {}, ""],
    ["barrel glass", { match_strategy: "any" }, "abd"],
    ["barrel toas", { match_strategy: "last" }, "b"],
    ["oak", { attributes_to_search_on: ["title"] }, "a"],
  ])("matches %j with %j", async (q, search_options, ids) => {
    expect(
      idsOf(await search({ q, search_options }))
        .sort()
        .join(""),
    ).toBe(ids)
  })

  it("ranks a match in a weightier field first", async () => {
    expect(idsOf(await search({ q: "oak" }))).toEqual(["a", "b"])
    const rising = { pagination: { order: { _score: "ASC" as const } } }
    expect(idsOf(await search({ q: "oak", ...rising }))).toEqual(["b", "a"])
  })

  it("counts what it finds by words on every page, and on one behind the last", async () => {
    const page = (skip: number) => search({ q: "barrel", pagination: { skip, take: 1 } })
    const pages = await Promise.all([page(0), page(1), page(2)])
    expect(pages.map(idsOf).flat().sort()).toEqual(["a", "b"])
    expect(pages.map(({ metadata }) => metadata.count)).toEqual([2, 2, 2])
  })

  it("takes a blank text for none", async () => {
    expect((await search({ q: "  " })).metadata.count).toBe(4)
  })

  it("gives one document a value, the first in the order asked for", async () => {
    await upsert([{ id: "e", title: "Other", wood: "chestnut", price: 1 }])
    const { hits, metadata } = await search({
      filters: { wood: { $exists: true } },
      pagination: { order: { price: "ASC" } },
      search_options: { distinct: "wood" },
    })
    expect(hits.map(({ id }) => id)).toEqual(["e", "b", "a"])
    expect(metadata.count).toBe(3)
  })

  it("replaces a document, and takes the last of a batch that has it twice", async () => {
    await upsert([
      { id: "a", title: "First", wood: "acacia" },
      { id: "a", title: "Second", wood: "cherry" },
    ])
    expect(await found({ wood: "cherry" })).toBe("a")
    expect(await found({ volume: { $exists: true } })).toBe("bc")
  })

  it.each<[string, SearchTypes.SearchFilters, string]>([
    ["an id", { id: "a" }, "bcd"],
    ["ids", { id: { $in: ["a", "b", "nobody"] } }, "cd"],
    ["any filter", { $or: [{ contents: "beer" }, { volume: { $lt: 300 } }] }, "bd"],
    ["nothing at all", { $and: [] }, "abcd"],
  ])("deletes by %s", async (_name, filters, left) => {
    await provider.deleteDocuments({ index: "barrel_v1", filters })
    expect(await found({})).toBe(left)
  })

  it("empties an index, counts documents, and forgets a deleted index", async () => {
    expect(await provider.listIndexes()).toEqual([
      expect.objectContaining({ name: "barrel_v1", document_count: 4 }),
    ])
    await provider.clearIndex({ index: "barrel_v1" })
    expect(await provider.listIndexes()).toEqual([expect.objectContaining({ document_count: 0 })])
    await provider.deleteIndex({ index: "barrel_v1" })
    expect(await provider.listIndexes()).toEqual([])
    await expect(search()).rejects.toEqual(refusal("not_found", /barrel_v1/))
  })

  it("keeps what is in an index that is put again as it was", async () => {
    await provider.upsertIndex({ index: definition })
    expect(await found({})).toBe("abcd")
  })

  it("answers several queries at once, in their order", async () => {
    const queries: Query[] = [
      { filters: { wood: "chestnut" } },
      { pagination: { take: 0 }, search_options: { facets: ["wood"], count: "none" } },
      { q: "barrel", pagination: { take: 1 } },
    ]
    const results = await provider.searchMany(
      queries.map((query) => ({ index: definition, attributes_to_retrieve: ["id"], ...query })),
    )
    expect(results.map((result) => result.metadata.count)).toEqual([1, null, 2])
    expect(results.map(({ hits }) => hits.length)).toEqual([1, 0, 1])
    expect(results[1]!.facets!.wood).toMatchObject({ values: { length: 3 } })
  })

  it.each<[string, Query]>([
    ["highlighting", { q: "oak", search_options: { highlight: true } }],
    ["vectors", { search_options: { vector: { value: [1] } } }],
    ["locales of a query", { search_options: { locales: ["fr"] } }],
    ["cursors", { pagination: { cursor: "x" } }],
    ["sorting by a list", { pagination: { order: { contents: "ASC" } } }],
    ["sorting by an unknown field", { pagination: { order: { nothing: "ASC" } } }],
    ["facets of a field that has none", { search_options: { facets: ["sku"] } }],
  ])("refuses %s instead of answering something else", async (_name, query) => {
    await expect(search(query)).rejects.toBeInstanceOf(MedusaError)
  })
})

describe("The search-columns provider", () => {
  let database: SearchDatabase
  let provider: Provider
  afterAll(() => database.drop())
  beforeAll(async () => {
    database = await createSearchDatabase()
    provider = columnsProvider(database)
  })

  /** An index of its own for a test, filled. */
  const indexOf = async (
    name: string,
    documents: SearchTypes.SearchDocument[],
    settings?: Definition["settings"],
    fields?: Definition["fields"],
  ) => {
    const definition = definitionOf(name, settings, fields)
    await provider.upsertIndex({ index: definition })
    const upsert = (more: SearchTypes.SearchDocument[], by = provider) =>
      by.upsertDocuments({ index: name, definition, documents: more })
    await upsert(documents)
    const search = (query: Query = {}) =>
      provider.search({ index: definition, attributes_to_retrieve: ["id", "title"], ...query })
    return {
      definition,
      upsert,
      search,
      find: async (q: string, search_options: SearchTypes.SearchOptions = {}) =>
        idsOf(await search({ q, search_options }))
          .sort()
          .join(" "),
      ranked: async (q: string, search_options: SearchTypes.SearchOptions = {}) =>
        idsOf(await search({ q, search_options })).join(" "),
    }
  }

  const rowsOf = async <Row>(text: string, bindings: string[] = []) =>
    (await database.connection.raw<{ rows: Row[] }>(text, bindings)).rows

  const tableOf = async (name: string) => {
    const [row] = await rowsOf<{ table: string; words: string }>(
      `select plan->>'table' as "table", plan->>'words' as words
       from millesime_search_catalog where name = ?`,
      [name],
    )
    return row!
  }

  const CELLAR = [
    { id: "allier", title: "Barrique en chêne de l'Allier", sku: "MIL-BB225-001" },
    { id: "bordeaux", title: "Barriques de Bordeaux", description: "Vieilles futailles" },
    { id: "demi", title: "Demi-muid 600 L", description: "Œnologie et vœux, straße" },
    { id: "english", title: "Used barrels", description: "They were toasted slowly" },
  ]

  describe("matches words", () => {
    let cellar: Awaited<ReturnType<typeof indexOf>>
    beforeAll(async () => {
      cellar = await indexOf("cellar", CELLAR, {
        provider_options: {
          "search-columns": {
            synonyms: [
              ["bordelaise", "bordeaux"],
              ["demi muid", "puncheon"],
            ],
          },
        },
      })
    })

    it.each([
      ["without accents", "chene", "allier"],
      ["with accents that the document lacks", "bàrrels", "english"],
      ["behind an apostrophe", "allier", "allier"],
      ["with an apostrophe of another kind", "l’Allier", "allier"],
      ["in capitals", "ALLIER", "allier"],
      ["with ligatures", "oenologie voeux", "demi"],
      ["with a sharp s", "strasse", "demi"],
      ["in the French plural", "futaille", "bordeaux"],
      ["in another French form", "vieille barrique", "bordeaux"],
      ["in the English singular", "barrel", "english"],
      ["in another English form", "toasting", "english"],
      ["of a whole SKU", "MIL-BB225-001", "allier"],
      ["of a part of a SKU", "bb225", "allier"],
      ["joined by a hyphen or not", "demi muid", "demi"],
      ["among stop words of both languages", "la barrique of the Allier", "allier"],
      ["one letter off", "alier", "allier"],
      ["with two letters swapped", "boredaux", "bordeaux"],
      ["two letters off, if long", "bordolux", "bordeaux"],
      ["by a synonym", "barrique bordelaise", "bordeaux"],
      ["by a synonym in another form", "bordelaises", "bordeaux"],
      ["by a synonym of two words", "puncheon", "demi"],
    ])("%s", async (_name, q, id) => {
      expect(await cellar.find(q)).toBe(id)
    })

    it.each<[string, string, SearchTypes.SearchOptions]>([
      ["too short for a typo", "600 m3", {}],
      ["two letters off, if short", "alxxer", {}],
      ["numbers one digit off", "601", {}],
      ["codes one letter off", "bb226", {}],
      ["nothing but punctuation", "?!… - '", {}],
      ["misspelt, when nobody wants guesses", "alier", { typo_tolerance: false }],
      ["of another field", "futailles", { attributes_to_search_on: ["title"] }],
    ])("not %s", async (_name, q, options) => {
      expect(await cellar.find(q, options)).toBe("")
    })

    it("as they were typed only, where there is such a word", async () => {
      await cellar.upsert([{ id: "chane", title: "Chane" }])
      expect(await cellar.find("chene")).toBe("allier")
      expect(await cellar.find("chane")).toBe("chane")
      await provider.deleteDocuments({ index: "cellar", filters: { id: "chane" } })
      // The word is still known, but nothing has it any more.
      expect(await cellar.find("chane")).toBe("allier")
    })

    it("of stop words, if there are no others", async () => {
      expect(await cellar.find("they")).toBe("english")
    })

    it("by their beginning while somebody types", async () => {
      expect(await cellar.find("barrique bor", { match_strategy: "last" })).toBe("bordeaux")
      expect(await cellar.find("bor barrique", { match_strategy: "last" })).toBe("")
      expect(await cellar.find("barrique bor")).toBe("")
    })

    it("in a field of one language by that language's rules", async () => {
      const fields = {
        ...FIELDS,
        title: {
          type: "text" as const,
          searchable: true,
          provider_options: { "search-columns": { languages: ["english"] } },
        },
      }
      const documents = [{ id: "a", title: "Nationaux" }]
      const exact = { typo_tolerance: false }
      const one = await indexOf("one_language", documents, {}, fields)
      expect(await one.find("national", exact)).toBe("")
      const both = await indexOf("both_languages", documents)
      expect(await both.find("national", exact)).toBe("a")
    })
  })

  describe("ranks", () => {
    it("the whole word before its other forms, and those before a misspelling", async () => {
      const { ranked } = await indexOf("ranks", [
        { id: "a_form", title: "Barriques" },
        { id: "b_whole", title: "Barrique" },
        { id: "c_light", title: "Cuve", description: "Barrique" },
      ])
      expect(await ranked("barrique")).toBe("b_whole a_form c_light")
      expect(await ranked("barriq", { match_strategy: "last" })).toBe("a_form b_whole c_light")
    })

    it("by id what is equally good", async () => {
      const { ranked } = await indexOf("ties", [
        { id: "b", title: "Cuve" },
        { id: "a", title: "Cuve" },
      ])
      expect(await ranked("cuve")).toBe("a b")
    })

    it("nothing that scores too little", async () => {
      const { search } = await indexOf("scores", [
        { id: "a", title: "Cuve" },
        { id: "b", description: "Cuve" },
      ])
      const all = await search({ q: "cuve", search_options: { include_score: true } })
      const min_score = all.hits[0]!.score
      const { hits, metadata } = await search({ q: "cuve", search_options: { min_score } })
      expect([hits.map(({ id }) => id), metadata.count]).toEqual([["a"], 1])
    })
  })

  it("lets an index tell how forgiving it is", async () => {
    const documents = [{ id: "a", title: "Tonneau", sku: "TONNELET" }]
    const off = await indexOf("typos_off", documents, { typo_tolerance: { enabled: false } })
    expect(await off.find("toneau")).toBe("")
    const late = await indexOf("typos_late", documents, {
      typo_tolerance: { min_word_size_for_one_typo: 8, min_word_size_for_two_typos: 9 },
    })
    expect(await late.find("toneau")).toBe("")
    const strict = await indexOf("typos_strict", documents, {
      typo_tolerance: { disabled_on_attributes: ["sku"] },
    })
    expect(await strict.find("toneau")).toBe("a")
    expect(await strict.find("tonelet")).toBe("")
    expect(await strict.find("tonnelet")).toBe("a")
    expect(await strict.find("tonne", { match_strategy: "last" })).toBe("a")
  })

  describe("keeps documents", () => {
    const versioned = { provider_options: { "search-columns": { version_field: "emptied_at" } } }
    const at = (day: number, title: string) => ({
      id: "a",
      title,
      emptied_at: new Date(Date.UTC(2025, 0, day)),
    })

    it("in their newest version, in whatever order they arrive", async () => {
      const { search, upsert } = await indexOf("versions", [at(2, "two")], versioned)
      const title = async () => (await search()).hits[0]!.document.title
      await upsert([at(1, "one")])
      expect(await title()).toBe("two")
      await upsert([at(4, "four"), at(3, "three")])
      expect(await title()).toBe("four")
      await upsert([at(4, "four again")])
      expect(await title()).toBe("four again")
    })

    it("without touching the rows that didn't change", async () => {
      const { upsert } = await indexOf("unchanged", CELLAR)
      const { table } = await tableOf("unchanged")
      const places = () => rowsOf(`select id, xmin::text, ctid::text from "${table}" order by id`)
      const before = await places()
      await upsert(CELLAR)
      expect(await places()).toEqual(before)
    })

    it("in their newest version, also where a newer reading found nothing new", async () => {
      const fields: Definition["fields"] = {
        ...FIELDS,
        emptied_at: { type: "date", retrievable: false },
      }
      const { find, upsert } = await indexOf("read_again", [at(1, "cuve")], versioned, fields)
      const { table } = await tableOf("read_again")
      await rowsOf(`update "${table}" set search = ''`)
      await upsert([at(3, "cuve")])
      // Nothing was analysed, and yet the row is as new as the reading.
      expect(await find("cuve")).toBe("")
      await upsert([at(2, "tonneau")])
      expect(await find("tonneau")).toBe("")
      await upsert([at(4, "tonneau")])
      expect(await find("tonneau")).toBe("a")
    })

    it("of several writers at once, without a deadlock", async () => {
      const { search, upsert } = await indexOf("writers", [])
      const other = columnsProvider(database)
      const documents = (writer: number) =>
        Array.from({ length: 300 }, (_, at) => ({
          id: `doc_${at}`,
          title: `word${String.fromCharCode(97 + (at % 26))} by writer ${writer}`,
          volume: writer,
        }))
      await Promise.all(
        [0, 1, 2, 3, 4, 5].flatMap((writer) => [
          upsert(
            writer % 2 ? documents(writer) : documents(writer).reverse(),
            writer % 3 ? provider : other,
          ),
          provider.deleteDocuments({ index: "writers", filters: { volume: { $lt: writer } } }),
        ]),
      )
      await upsert(documents(9))
      expect((await search({ filters: { volume: 9 } })).metadata.count).toBe(300)
    })

    it("and says which value of which document is impossible", async () => {
      const { upsert } = await indexOf("impossible", [])
      for (const [document, message] of [
        [{ id: "x", volume: "many" }, /"x".*"volume" must be an integer/],
        [{ id: "x", volume: 1.5 }, /"volume" must be an integer/],
        [{ id: "x", emptied_at: "soon" }, /"emptied_at" must be a date/],
        [{ id: "x", available: "yes" }, /"available" must be true or false/],
        [{ id: "x", wood: {} }, /"wood" must be a text/],
        [{ id: "x".repeat(601) }, /longer/],
        [{ title: "x" }, /no "id"/],
      ] as [SearchTypes.SearchDocument, RegExp][]) {
        await expect(upsert([document])).rejects.toEqual(refusal("invalid_data", message))
      }
    })

    it("with any text, however strange or long", async () => {
      const { upsert, find, search } = await indexOf("strange", [])
      const long = Array.from({ length: 20_000 }, (_, at) => `mot${at}`).join(" ")
      await upsert([
        { id: "a", title: "nul \u0000 and half a pair \ud800 cuve", wood: "a\u0000b" },
        { id: "b", title: "b".repeat(5_000), description: long },
      ])
      expect(await find("cuve")).toBe("a")
      expect(await find("mot77")).toBe("b")
      expect(idsOf(await search({ filters: { wood: "a\u0000b" } }))).toEqual(["a"])
    })
  })

  it("sorts, filters and shows texts that are too long for an index", async () => {
    // Noise can't be compressed, and so is as long in the index as it looks.
    const noise = (seed: number) =>
      String.fromCodePoint(
        ...Array.from(
          { length: 3_000 },
          (_, at) => 0x4e00 + ((at * 7_919 + seed * 104_729) % 20_000),
        ),
      )
    const common = noise(1)
    const { search } = await indexOf("long_keys", [
      { id: "a", title: "one", wood: `z${common}`, contents: [`${common}a`, "beer"] },
      { id: "b", title: "two", wood: `a${common}`, contents: [`${common}b`] },
      { id: "c", title: "three", wood: `a${common}.` },
    ])
    const ids = async (query: Query) => idsOf(await search(query)).join("")
    expect((await ids({ pagination: { order: { wood: "ASC" } } })).at(-1)).toBe("a")
    expect(await ids({ filters: { wood: `a${common}` } })).toBe("b")
    expect(await ids({ filters: { wood: [`a${common}.`, `z${common}`] } })).toBe("ac")
    expect(await ids({ filters: { contents: `${common}b` } })).toBe("b")
    const { hits } = await search({ filters: { id: "b" }, attributes_to_retrieve: ["wood"] })
    expect(hits[0]!.document).toEqual({ wood: `a${common}` })
  })

  it("guesses for those who don't see that somebody else misspelt the word too", async () => {
    const { search } = await indexOf("drafts", [
      { id: "draft", title: "Bariques", sku: "draft", wood: "oak" },
      { id: "a", title: "Barriques", sku: "published", wood: "oak" },
      { id: "b", title: "Barriques", sku: "published", wood: "acacia" },
      { id: "c", title: "Barils", sku: "published", wood: "oak" },
    ])
    const ids = async (q: string, filters: SearchTypes.SearchFilters) =>
      idsOf(await search({ q, filters }))
        .sort()
        .join("")
    expect(await ids("bariques", {})).toBe("draft")
    expect(await ids("bariques", { $and: [{ sku: "published" }] })).toBe("ab")
    // Under a facet, a word stays the word it is without.
    expect(await ids("barils", { wood: "acacia", sku: "published" })).toBe("")
  })

  it.each<[string, object]>([
    ["a number as its text", { q: 5 }],
    ["true as its text", { q: true }],
    ["a list as its text", { q: ["oak"] }],
    ["an object as its text", { q: { $eq: "oak" } }],
    ["a number of alternatives", { filters: { $or: 5 } }],
    ["nothing among conditions", { q: "oak", filters: { $and: [null] } }],
    ["a thousand facets", { search_options: { facets: Array(1_000).fill("wood") } }],
    ["ten thousand conditions", { filters: { $or: Array(10_000).fill({ wood: "oak" }) } }],
  ])("refuses a query with %s", async (_name, query) => {
    const { search } = await indexOf("refusals", [])
    await expect(search(query)).rejects.toEqual(refusal("invalid_data", /./))
  })

  it("answers the largest batch there is", async () => {
    const { definition } = await indexOf("largest", CELLAR)
    const facets = ["wood", "contents", "volume", "available"]
    const query = { index: definition, attributes_to_retrieve: [], search_options: { facets } }
    const results = await provider.searchMany(Array.from({ length: 620 }, () => query))
    expect(results).toHaveLength(620)
    for (const { metadata, facets: counted } of results) {
      expect(metadata.count).toBe(CELLAR.length)
      expect(Object.keys(counted ?? {})).toEqual(facets)
    }
  })

  it("only keeps in a document what may be given away", async () => {
    await indexOf("private", [{ id: "a", title: "x", cost: 99, unknown: 1 }])
    const { table } = await tableOf("private")
    expect(await rowsOf(`select document from "${table}"`)).toEqual([
      { document: { id: "a", title: "x" } },
    ])
  })

  it("never gives what isn't retrievable, even if asked", async () => {
    const { search } = await indexOf("asked", [{ id: "a", title: "x", cost: 99 }])
    const { hits } = await search({ attributes_to_retrieve: ["id", "cost"] })
    expect(hits).toEqual([{ id: "a", document: { id: "a" } }])
  })

  it.each<[string, SearchTypes.SearchFilters]>([
    ["a text for a number", { volume: "many" }],
    ["a text for a comparison of numbers", { price: { $gte: "many" } }],
    ["a number for a boolean", { available: 2 }],
    ["a text for a date", { emptied_at: { $lt: "soon" } }],
    ["an object for a text", { wood: { $eq: {} as never } }],
    ["a pattern that ends in the air", { wood: { $like: "oak\\" } }],
    ["no operator", { wood: {} }],
  ])("says which field can't be %s", async (_name, filters) => {
    const { search } = await indexOf("refusals", [])
    const [path] = Object.keys(filters)
    await expect(search({ filters })).rejects.toEqual(
      refusal("invalid_data", new RegExp(`"${path}"`)),
    )
  })

  it("refuses to compute what would be wrong, by name", async () => {
    const { search } = await indexOf("refusals", [])
    await expect(search({ filters: { nothing: 1 } })).rejects.toEqual(
      refusal("not_allowed", /"nothing"/),
    )
    await expect(search({ pagination: { take: -1 } })).rejects.toEqual(
      refusal("invalid_data", /take/),
    )
    await expect(
      search({ search_options: { facets: [{ field: "wood", type: "stats" }] } }),
    ).rejects.toEqual(refusal("not_allowed", /"wood"/))
  })

  it.each<[string, Definition["fields"], Definition["settings"]]>([
    ["a geo field", { ...FIELDS, place: { type: "geo" } }, {}],
    ["a vector field", { ...FIELDS, embedding: { type: "vector", dimensions: 3 } }, {}],
    [
      "an unknown language",
      {
        ...FIELDS,
        title: {
          type: "text",
          searchable: true,
          provider_options: { "search-columns": { languages: ["klingon'; drop"] } },
        },
      },
      {},
    ],
    [
      "a version that isn't a number",
      FIELDS,
      {
        provider_options: { "search-columns": { version_field: "title" } },
      },
    ],
    [
      "synonyms that aren't texts",
      FIELDS,
      {
        provider_options: { "search-columns": { synonyms: [[1]] } },
      },
    ],
  ])("refuses an index with %s when it is made", async (_name, fields, settings) => {
    const index = definitionOf("refused", settings, fields)
    await expect(provider.upsertIndex({ index })).rejects.toBeInstanceOf(MedusaError)
  })

  it("counts dates in ranges and aggregates, and lists as often as documents have them", async () => {
    const { search } = await indexOf("dates", [
      { id: "a", emptied_at: "2025-01-10T00:00:00.000Z", contents: ["beer", "beer"] },
      { id: "b", emptied_at: "2025-03-10T00:00:00.000Z" },
      { id: "c" },
    ])
    const { facets } = await search({
      search_options: {
        facets: [
          {
            field: "emptied_at",
            type: "range",
            ranges: [{ from: "2025-02-01" }, { to: "2025-02-01" }],
          },
          "contents",
        ],
      },
    })
    expect(facets).toMatchObject({
      emptied_at: { ranges: [{ count: 1 }, { count: 1 }] },
      contents: { values: [{ value: "beer", count: 1 }] },
    })
    const stats = await search({
      search_options: { facets: [{ field: "emptied_at", type: "stats" }] },
    })
    expect(stats.facets!.emptied_at).toMatchObject({
      min: Date.UTC(2025, 0, 10),
      max: Date.UTC(2025, 2, 10),
      count: 2,
    })
  })

  it("takes any names of fields and indexes, and mixes up none", async () => {
    const names = [
      'a"; drop table x; --',
      "a_b",
      "a.b",
      "a-b",
      "A_B",
      "x".repeat(90),
      "œ?:?",
      "id_",
    ]
    const fields: Definition["fields"] = {
      id: { type: "keyword" },
      ...Object.fromEntries(
        names.map((name) => [
          name,
          {
            type: "keyword" as const,
            filterable: true,
            sortable: true,
            facetable: true,
            searchable: true,
          },
        ]),
      ),
    }
    const document = (id: string) => ({
      id,
      ...Object.fromEntries(
        names.filter((name) => name !== "a.b").map((name, at) => [name, `${id}${at}`]),
      ),
    })
    const { search } = await indexOf("x'\"?; --", [document("q"), document("r")], {}, fields)
    for (const [at, name] of names.filter((other) => other !== "a.b").entries()) {
      const { hits, facets } = await search({
        q: `r${at}`,
        filters: { [name]: `r${at}` },
        pagination: { order: { [name]: "DESC" } },
        search_options: { facets: [name], attributes_to_search_on: [name] },
        attributes_to_retrieve: [name],
      })
      expect(hits).toEqual([{ id: "r", document: { [name]: `r${at}` } }])
      expect(facets![name]).toEqual({ type: "value", values: [{ value: `r${at}`, count: 1 }] })
    }
  })

  it("takes any text as a query or a value, and leaves the index as it is", async () => {
    const { search } = await indexOf("any_text", CELLAR)
    const nasty = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "'",
        "\\",
        "a' | 'b",
        "!a & (b",
        "a:*",
        "<->",
        "?",
        "$1",
        "'); drop table x; --",
      ),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(nasty, { maxLength: 4 }).map((parts) => parts.join(" ")),
        fc.constantFrom<SearchTypes.SearchMatchStrategy>("all", "any", "last"),
        async (text, match_strategy) => {
          await search({ q: text, search_options: { match_strategy, include_score: true } })
          const value = await search({ filters: { wood: [text], title: { $prefix: text } } })
          expect(value.metadata.count).toBe(0)
        },
      ),
      { numRuns: 60 },
    )
    expect((await search()).metadata.count).toBe(CELLAR.length)
  })

  it("finds the table that another process rebuilt", async () => {
    const { search, definition } = await indexOf("rebuilt", CELLAR)
    const other = columnsProvider(database)
    const fields = { ...FIELDS, colour: { type: "keyword" as const, filterable: true } }
    const index = { ...definition, fields }
    await other.upsertIndex({ index })
    expect((await search()).metadata.count).toBe(0)
    await other.upsertDocuments({
      index: "rebuilt",
      definition: index,
      documents: [{ id: "a", colour: "red" }],
    })
    expect(idsOf(await search({ filters: { colour: "red" } }))).toEqual(["a"])
    await other.deleteIndex({ index: "rebuilt" })
    await expect(search()).rejects.toEqual(refusal("not_found", /rebuilt/))
    expect(await rowsOf(`select 1 from pg_tables where tablename like 'search_%rebuilt%'`)).toEqual(
      [],
    )
  })

  it("is made once by two migrations at the same time, also in a new database", async () => {
    const fresh = await createSearchDatabase()
    try {
      const index = definitionOf("twice")
      const providers = [columnsProvider(fresh), columnsProvider(fresh)]
      expect(await providers[0]!.listIndexes()).toEqual([])
      await Promise.all(providers.map((each) => each.upsertIndex({ index })))
      expect(await providers[1]!.listIndexes()).toMatchObject([
        { name: "twice", provider: "search-columns", document_count: 0 },
      ])
    } finally {
      await fresh.drop()
    }
  })

  it("has an index for whatever is filtered or sorted by, but for booleans", async () => {
    await indexOf("indexes", [])
    const { table } = await tableOf("indexes")
    const rows = await rowsOf<{ indexdef: string }>(
      "select indexdef from pg_indexes where tablename = ?",
      [table],
    )
    const definitions = rows.map(({ indexdef }) => indexdef.replace(/^.* USING /, "")).sort()
    expect(definitions).toEqual(
      expect.arrayContaining([
        "btree (id)",
        "btree (f_cost)",
        "btree (f_maker_name)",
        "btree (f_price, id)",
        'btree ("left"(f_title, 128), id)',
        "gin (f_contents)",
        "gin (f_variants_code)",
        "gin (search)",
      ]),
    )
  })
})

describe("Two processes with one index (search-columns)", () => {
  let database: SearchDatabase
  const definition = definitionOf("shared_v1")

  beforeAll(async () => {
    database = await createSearchDatabase()
  })
  afterAll(() => database.drop())

  it("count again after a write of either, and not before", async () => {
    const [one, other] = [columnsProvider(database), columnsProvider(database)]
    await one.upsertIndex({ index: definition })
    const write = (provider: Provider, documents: SearchTypes.SearchDocument[]) =>
      provider.upsertDocuments({ index: "shared_v1", definition, documents })
    const counts = async (provider: Provider) => {
      const { metadata, facets } = await provider.search({
        index: definition,
        attributes_to_retrieve: ["id"],
        // A minimum of the score is looked at in SQL alone.
        search_options: { facets: ["wood"], min_score: 0 },
      })
      return [metadata.count, facets?.wood?.type === "value" && facets.wood.values.length]
    }
    await write(one, BARRELS.slice(0, 2))
    expect([await counts(one), await counts(other)]).toEqual([
      [2, 2],
      [2, 2],
    ])

    const aggregates: string[] = []
    const listen = ({ sql }: { sql: string }) => {
      if (sql.includes("as counted(item")) aggregates.push(sql)
    }
    database.connection.on("query", listen)
    await counts(one)
    await counts(other)
    expect(aggregates).toEqual([])
    // The same document again is no change.
    await write(other, BARRELS.slice(0, 1))
    await counts(one)
    expect(aggregates).toEqual([])
    database.connection.off("query", listen)

    await write(other, BARRELS.slice(2))
    expect(await counts(one)).toEqual([4, 3])
    await one.deleteDocuments({ index: "shared_v1", filters: { id: ["a", "b"] } })
    expect(await counts(other)).toEqual([2, 1])
    await other.clearIndex({ index: "shared_v1" })
    expect(await counts(one)).toEqual([0, 0])
  })

  it("go on with a catalog of an earlier commit, which had another name and no versions", async () => {
    await columnsProvider(database).upsertIndex({ index: definition })
    const { rows } = await database.connection.raw<{ rows: { table: string }[] }>(
      "select plan->>'table' as \"table\" from millesime_search_catalog",
    )
    for (const { table } of rows) {
      await database.connection.raw(`alter table "${table}" drop column row_version`)
    }
    await database.connection.raw(`
      alter table millesime_search_catalog drop column version, drop column removed_version;
      alter table millesime_search_catalog rename to search_columns_catalog`)
    const later = columnsProvider(database)
    await later.upsertDocuments({ index: "shared_v1", definition, documents: BARRELS })
    const { metadata } = await later.search({ index: definition, attributes_to_retrieve: ["id"] })
    expect(metadata.count).toBe(BARRELS.length)
  })

  it("write at the same time without waiting for each other in a circle", async () => {
    const [one, other] = [columnsProvider(database), columnsProvider(database)]
    await one.upsertIndex({ index: definition })
    const versions = Array.from({ length: 8 }, (_, at) =>
      BARRELS.map((barrel) => ({ ...barrel, title: `Version ${at}` })),
    )
    await Promise.all(
      versions.map((documents, at) =>
        (at % 2 ? one : other).upsertDocuments({
          index: "shared_v1",
          definition,
          documents: at % 3 ? documents : [...documents].reverse(),
        }),
      ),
    )
    const { hits } = await one.search({ index: definition, attributes_to_retrieve: ["title"] })
    expect(hits).toHaveLength(BARRELS.length)
  })
})
