import type { SearchTypes } from "@medusajs/framework/types"
import fc from "fast-check"
import {
  columnsProvider,
  createSearchDatabase,
  type SearchDatabase,
} from "../support/search-database"

type Definition = SearchTypes.ResolvedSearchIndexDefinition
type Query = Partial<Omit<SearchTypes.ProviderSearchQuery, "index">>
type Provider = ReturnType<typeof columnsProvider>

const FIELDS: Definition["fields"] = {
  id: { type: "keyword", filterable: true, sortable: true },
  title: { type: "keyword", filterable: true, sortable: true },
  wood: { type: "keyword", filterable: true, facetable: true },
  contents: { type: "keyword", array: true, filterable: true, facetable: true },
  volume: {
    type: "integer",
    filterable: true,
    sortable: true,
    facetable: { types: ["range", "stats"] },
  },
  price: {
    type: "float",
    filterable: true,
    sortable: true,
    facetable: { types: ["range", "stats"] },
  },
  available: { type: "boolean", filterable: true, sortable: true, facetable: true },
  emptied_at: {
    type: "date",
    filterable: true,
    sortable: true,
    facetable: { types: ["range", "stats"] },
  },
  sku: { type: "keyword", filterable: true },
  note: { type: "text" },
}

const definition: Definition = {
  name: "memory",
  entity: "barrel",
  primary_key: "id",
  provider: "any",
  fields: FIELDS,
  settings: {},
  definition_hash: "memory",
  physical_name: "memory_v1",
  seed: async function* () {
    // Nothing to seed: tests write the documents.
  },
}

const WOODS = ["oak", "acacia", "châtaignier", ""]
const CONTENTS = ["bourbon", "sherry", "red_wine"]
/** Some sort otherwise by UTF-16 than by their bytes. */
const TITLES = ["a", "B", "é", "￮", "😀", "ab", "Ab"]
const DATES = ["2025-01-10T00:00:00.000Z", "2025-03-10T12:30:00.250Z", "1969-12-31T23:59:59.999Z"]
/** Halves, whose sums are the same in any order. */
const PRICES = [0, 0.5, 90, 350.5, 1000, -2.5]
const VOLUMES = [0, 225, 500, 228, -1]

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })

const documentOf = fc.record({
  title: maybe(TITLES),
  wood: maybe(WOODS),
  contents: fc.option(fc.subarray(CONTENTS), { nil: undefined }),
  volume: maybe(VOLUMES),
  price: maybe(PRICES),
  available: maybe([true, false]),
  emptied_at: maybe(DATES),
})

const documents = (prefix: string, maxLength: number) =>
  fc
    .array(documentOf, { maxLength })
    .map((list) => list.map((document, at) => ({ ...document, id: `${prefix}${at}` })))

type Values = readonly (string | number | boolean)[]

const SINGLE: Record<string, Values> = {
  id: ["a1", "b2", "a10"],
  title: TITLES,
  wood: WOODS,
  volume: [...VOLUMES, 224.5, 1e300],
  price: [...PRICES, 90.25],
  available: [true, false],
  emptied_at: [...DATES, "2025-02-01"],
}

const onSingle = fc.constantFrom(...Object.keys(SINGLE)).chain((field) => {
  const value = fc.constantFrom<string | number | boolean | null>(...(SINGLE[field] ?? []), null)
  const one = fc.constantFrom("$eq", "$ne", "$lt", "$lte", "$gt", "$gte")
  const several = fc.constantFrom("$in", "$nin")
  return fc
    .oneof(
      fc.tuple(one, value),
      fc.tuple(several, fc.array(value, { maxLength: 3 })),
      fc.tuple(fc.constant("$exists"), fc.boolean()),
    )
    .map(([operator, given]) => ({ [field]: { [operator]: given } }))
})

const onList = fc
  .tuple(
    fc.constantFrom("$in", "$nin", "$contains", "$overlaps"),
    fc.array(fc.constantFrom<string | null>(...CONTENTS, "beer", null), { maxLength: 3 }),
  )
  .map(([operator, given]) => ({ contents: { [operator]: given } }))

const { filters } = fc.letrec<{ filters: SearchTypes.SearchFilters }>((tie) => ({
  filters: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    onSingle,
    onList,
    fc.array(tie("filters"), { maxLength: 3 }).map(($and) => ({ $and })),
    fc.array(tie("filters"), { maxLength: 3 }).map(($or) => ({ $or })),
    tie("filters").map(($not) => ({ $not })),
  ),
}))

const order = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom("title", "volume", "price", "available", "emptied_at", "id"),
      fc.constantFrom("ASC" as const, "DESC" as const),
    ),
    { maxLength: 2, selector: ([field]) => field },
  )
  .map((entries) => Object.fromEntries(entries))

const facet = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("wood", "contents", "available"),
      fc.constantFrom("count" as const, "alpha" as const),
      fc.nat(4),
      fc.constantFrom("", "b", "o"),
    )
    .map(([field, sort, limit, query]) => ({ field, type: "value" as const, sort, limit, query })),
  fc
    .constantFrom("volume", "price", "emptied_at")
    .map((field) => ({ field, type: "stats" as const })),
  fc.constantFrom("volume", "price").map((field) => ({
    field,
    type: "range" as const,
    ranges: [{ to: 225 }, { from: 90, to: 500 }, { from: 0.5 }],
  })),
)

const query: fc.Arbitrary<Query> = fc.record({
  filters,
  pagination: fc.record({ skip: fc.nat(5), take: fc.nat(8), order }),
  search_options: fc.record({ facets: fc.array(facet, { maxLength: 4 }) }),
})

describe("Searches answered from memory (search-columns)", () => {
  let database: SearchDatabase
  let provider: Provider
  /** The parts of statements that read hits from the table. */
  let hitStatements = 0

  beforeAll(async () => {
    database = await createSearchDatabase()
    provider = columnsProvider(database)
    database.connection.on("query", ({ sql }: { sql: string }) => {
      if (sql.includes(") as hits")) hitStatements += 1
    })
  })
  afterAll(() => database.drop())

  const ask = async (search: Query, by = provider) => {
    const { metadata, ...result } = await by.search({
      index: definition,
      attributes_to_retrieve: Object.keys(FIELDS),
      ...search,
    })
    return { ...result, count: metadata.count }
  }

  /** A minimum of the score, which all have without a text, is looked at in SQL alone. */
  const askSql = (search: Query) =>
    ask({ ...search, search_options: { ...search.search_options, min_score: 0 } })

  const upsert = (given: SearchTypes.SearchDocument[], by = provider) =>
    by.upsertDocuments({ index: "memory_v1", definition, documents: given })

  it("find, sort and count as PostgreSQL does, also after another process has written", async () => {
    const other = columnsProvider(database)
    await fc.assert(
      fc.asyncProperty(
        documents("a", 30),
        documents("b", 8),
        documents("a", 8),
        fc.boolean(),
        fc.array(query, { minLength: 1, maxLength: 6 }),
        async (first, more, changed, deletes, queries) => {
          await provider.upsertIndex({ index: definition })
          await provider.clearIndex({ index: "memory_v1" })
          const compare = async () => {
            for (const search of queries) {
              const before = hitStatements
              const found = await ask(search)
              expect(hitStatements).toBe(before)
              expect(found).toEqual(await askSql(search))
            }
          }
          await upsert(first)
          await compare()
          await upsert([...changed, ...more], other)
          await compare()
          if (!deletes) return
          await other.deleteDocuments({ index: "memory_v1", filters: { id: ["a0", "a3", "b1"] } })
          await compare()
        },
      ),
      { numRuns: 40 },
    )
  })

  it("leave to PostgreSQL what they don't hold", async () => {
    await provider.upsertIndex({ index: definition })
    await upsert([{ id: "like", title: "cask" }])
    const before = hitStatements
    expect((await ask({ filters: { title: { $like: "ca%" } } })).count).toBe(1)
    expect(hitStatements).toBe(before + 1)
  })

  it("are never older than what was written before they were asked", async () => {
    await provider.upsertIndex({ index: definition })
    await provider.clearIndex({ index: "memory_v1" })
    const writer = columnsProvider(database)
    for (let volume = 1; volume <= 20; volume += 1) {
      await upsert([{ id: "one", volume }], writer)
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => ask({ filters: { volume: { $gte: volume } } })),
      )
      expect(answers.map(({ count }) => count)).toEqual([1, 1, 1, 1])
    }
  })

  it("begin anew when the database went back to an earlier state", async () => {
    await provider.upsertIndex({ index: definition })
    await provider.clearIndex({ index: "memory_v1" })
    await upsert([{ id: "kept" }])
    const { rows } = await database.connection.raw<{ rows: { version: string; table: string }[] }>(
      "select version, plan->>'table' as \"table\" from millesime_search_catalog",
    )
    await upsert([{ id: "lost" }])
    expect((await ask({})).count).toBe(2)
    const [{ version, table }] = rows as [{ version: string; table: string }]
    await database.connection.raw(`delete from "${table}" where id = 'lost'`)
    await database.connection.raw("update millesime_search_catalog set version = ?", [version])
    expect((await ask({})).count).toBe(1)
  })

  it("wait for no more rows than a moment's reading, and hold all of them afterwards", async () => {
    await provider.upsertIndex({ index: definition })
    await upsert(
      Array.from({ length: 6_000 }, (_, at) => ({ id: `row${at}`, volume: at, sku: `S${at}` })),
    )
    const late = columnsProvider(database)
    expect((await ask({ filters: { volume: { $gte: 5_000 } } }, late)).count).toBe(1_000)
    for (;;) {
      const before = hitStatements
      expect((await ask({ filters: { volume: { $gte: 5_000 } } }, late)).count).toBe(1_000)
      if (hitStatements === before) break
    }
    // Too many different values for a code each.
    const before = hitStatements
    expect((await ask({ filters: { sku: "S5999" } }, late)).hits).toMatchObject([{ id: "row5999" }])
    expect(hitStatements).toBe(before + 1)
  })
})
