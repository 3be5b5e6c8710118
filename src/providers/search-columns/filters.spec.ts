import type { SearchTypes } from "@medusajs/framework/types"
import fc from "fast-check"
import { conditionOf } from "./conditions"
import { whereOf, whereToDelete } from "./filters"
import { planOf } from "./plan"

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
    wood: { type: "keyword" },
    volume: { type: "integer" },
    contents: { type: "keyword", array: true },
    "o'clock": { type: "date" },
  },
  seed: async function* () {
    // Nothing to seed: these tests only read the plan.
  },
})

describe("A filter in SQL", () => {
  it.each<[SearchTypes.SearchFilters, string, unknown[]]>([
    [{}, "true", []],
    [{ wood: "oak" }, `("f_wood" = ?::text and "f_wood" is not null)`, ["oak"]],
    [{ id: ["a", "b"] }, `("id" = any(?::text[]) and "id" is not null)`, [["a", "b"]]],
    [{ wood: [] }, "false", []],
    [{ volume: 1.5 }, "false", []],
    [{ volume: { $gt: 1.5 } }, `"f_volume" > ?::bigint`, ["1"]],
    [{ volume: { $gte: 1.5 } }, `"f_volume" >= ?::bigint`, ["2"]],
    [{ volume: { $lt: -1.5 } }, `"f_volume" < ?::bigint`, ["-1"]],
    [{ volume: { $lte: 1e99 } }, `"f_volume" <= ?::bigint`, ["9223372036854775807"]],
    [{ volume: { $gt: null } }, "false", []],
    [{ contents: { $contains: [null] } }, "false", []],
    [{ wood: { $prefix: "50%_\\" } }, `"f_wood" like ?::text`, ["50\\%\\_\\\\%"]],
    [{ $and: [{}, { $or: [] }], $not: {} }, "true", []],
  ])("%j", (filters, text, bindings) => {
    expect(whereOf(conditionOf(plan, filters))).toEqual({ text, bindings })
  })

  it("that says nothing deletes nothing", () => {
    expect(whereToDelete(plan, { $and: [{}] }).text).toBe("false")
  })

  it("never holds a value or a name that came with the query", () => {
    const path = fc.oneof(fc.constantFrom("wood", "contents", "o'clock"), fc.string())
    const operator = fc.oneof(fc.constantFrom("$eq", "$in", "$gt", "$prefix"), fc.string())
    fc.assert(
      fc.property(path, operator, fc.string(), (field, name, value) => {
        let text: string
        try {
          text = whereOf(conditionOf(plan, { [field]: { [name]: value } })).text
        } catch (error) {
          expect(error).toHaveProperty(
            "type",
            expect.stringMatching(/^(invalid_data|not_allowed)$/),
          )
          return
        }
        expect(text).toMatch(/^[a-z_ "()?:[\]=<>&@]*$/)
      }),
    )
  })
})
