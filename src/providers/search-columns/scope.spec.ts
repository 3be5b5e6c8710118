import type { SearchTypes } from "@medusajs/framework/types"
import { planOf } from "./plan"
import { scopeOf } from "./scope"

const plan = planOf({
  name: "barrel",
  entity: "barrel",
  primary_key: "id",
  provider: "search-columns",
  physical_name: "barrel",
  definition_hash: "",
  settings: {},
  fields: {
    id: { type: "keyword", filterable: true },
    status: { type: "keyword", filterable: true },
    wood: { type: "keyword", filterable: true, facetable: true },
  },
  seed: async function* () {
    // Nothing to seed: these tests only read the plan.
  },
})

const PUBLISHED = { status: "published" }
const OAK = { wood: "oak" }

describe("The scope of filters", () => {
  it.each<[string, SearchTypes.SearchFilters, SearchTypes.SearchFilters[]]>([
    ["is what isn't a facet", { ...PUBLISHED, ...OAK }, [PUBLISHED]],
    ["may stand in a list", { ...OAK, $and: [{ ...PUBLISHED, ...OAK }, {}] }, [PUBLISHED]],
    ["may be denied", { $not: { status: "draft" } }, [{ $not: { status: "draft" } }]],
    ["isn't half of an alternative", { $or: [PUBLISHED, OAK] }, []],
    ["isn't half of what is denied", { $not: { $and: [PUBLISHED, OAK] } }, []],
    [
      "is a whole alternative",
      { $or: [PUBLISHED, { id: "a" }] },
      [{ $or: [PUBLISHED, { id: "a" }] }],
    ],
  ])("%s", (_name, filters, scope) => {
    expect(scopeOf(plan, filters)).toEqual(scope)
  })
})
