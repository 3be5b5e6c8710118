import { aggregateStatements, facetsOf } from "./facets"
import { MAX_FACETS, MAX_RANGES } from "./limits"
import { planOf } from "./plan"
import { TRUE } from "./sql"

const plan = planOf({
  name: "barrel",
  entity: "barrel",
  primary_key: "id",
  provider: "search-columns",
  physical_name: "barrel",
  definition_hash: "",
  settings: {},
  fields: {
    id: { type: "keyword" },
    wood: { type: "keyword", facetable: true },
    volume: { type: "integer", facetable: true },
  },
  seed: async function* () {
    // Nothing to seed: these tests only read the plan.
  },
})

const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item)
const refused = expect.objectContaining({ type: "invalid_data" })

describe("The facets of a query", () => {
  it("are counted once a field, as asked for last", () => {
    const facets = facetsOf(plan, [
      ...times(10, "wood"),
      { field: "volume", type: "stats" },
      { field: "wood", limit: 3 },
    ])
    expect(facets).toEqual([
      expect.objectContaining({ type: "value", limit: 3 }),
      expect.objectContaining({ type: "stats" }),
    ])
  })

  it("can't be more than a page shows", () => {
    expect(facetsOf(plan, times(MAX_FACETS, "wood"))).toHaveLength(1)
    expect(() => facetsOf(plan, times(MAX_FACETS + 1, "wood"))).toThrow(refused)
  })

  it("can't have more ranges than a page shows", () => {
    const ranges = (count: number) => [
      { field: "volume", type: "range" as const, ranges: times(count, { from: 1 }) },
    ]
    expect(facetsOf(plan, ranges(MAX_RANGES))).toHaveLength(1)
    expect(() => facetsOf(plan, ranges(MAX_RANGES + 1))).toThrow(refused)
  })

  it("are one statement for a page, and several for a batch that is no page", () => {
    const aggregate = {
      table: plan.table,
      where: TRUE,
      facets: facetsOf(plan, ["wood"]),
      count: true,
    }
    expect(aggregateStatements(times(20, aggregate))).toHaveLength(1)
    const statements = aggregateStatements(times(600, aggregate))
    expect(statements.length).toBeGreaterThan(1)
    const items = statements.flatMap(({ text }) => text.match(/"matching_\d+" as materialized/g))
    expect(new Set(items).size).toBe(600)
  })
})
