import type { SearchTypes } from "@medusajs/framework/types"
import fc from "fast-check"
import { planOf } from "./plan"

type Fields = SearchTypes.SearchIndexDefinition["fields"]

const planWith = (fields: Fields, physical_name = "barrel_v1") =>
  planOf({
    name: "barrel",
    entity: "barrel",
    primary_key: "id",
    provider: "search-columns",
    physical_name,
    definition_hash: "",
    settings: {},
    fields: { ...fields, id: { type: "keyword" } },
    seed: async function* () {
      // Nothing to seed: these tests only read the plan.
    },
  })

describe("The plan of an index", () => {
  it("has a column a leaf, a list within a list being one list", () => {
    const { columns } = planWith({
      maker: {
        type: "object",
        array: true,
        fields: { name: { type: "keyword", filterable: true, retrievable: false } },
      },
    })
    expect(columns).toEqual([
      expect.objectContaining({
        path: "maker.name",
        name: "f_maker_name",
        array: true,
        filterable: true,
        retrievable: false,
      }),
      expect.objectContaining({ path: "id", name: "id", retrievable: true }),
    ])
  })

  it.each([
    [undefined, "D"],
    [1, "D"],
    [1.5, "C"],
    [2, "B"],
    [3, "A"],
    [10, "A"],
  ])("makes of the weight %s a %s", (weight, letter) => {
    const searchable = weight === undefined ? true : { weight }
    const { columns } = planWith({ title: { type: "text", searchable } })
    expect(columns[0]?.searchable).toMatchObject({
      weight: letter,
      languages: ["french", "english"],
    })
  })

  it("names another table after any change of the fields, and the same one after none", () => {
    const fields: Fields = { wood: { type: "keyword" } }
    expect(planWith(fields)).toEqual(planWith(fields))
    expect(planWith({ wood: { type: "keyword", filterable: true } }).table).not.toBe(
      planWith(fields).table,
    )
  })

  it("gives every field a name of its own that PostgreSQL takes, whatever it's called", () => {
    const names = fc.uniqueArray(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }).filter((name) => name !== "id"),
    )
    fc.assert(
      fc.property(names, fc.string({ minLength: 1 }), (paths, physical) => {
        const fields = paths.map((path) => [path, { type: "keyword", searchable: true }] as const)
        const { columns, table, words } = planWith(
          Object.fromEntries(fields.filter(([path]) => path !== "__proto__")),
          physical,
        )
        const vectors = columns.flatMap(({ searchable }) => searchable?.vector ?? [])
        const all = [...columns.map(({ name }) => name), ...vectors, table, words]
        expect(new Set(all).size).toBe(all.length)
        for (const name of all) expect(name).toMatch(/^[a-z_][a-z0-9_]{0,62}$/)
      }),
    )
  })
})
