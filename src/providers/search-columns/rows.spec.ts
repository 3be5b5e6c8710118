import type { SearchTypes } from "@medusajs/framework/types"
import fc from "fast-check"
import { conditionOf } from "./conditions"
import { whereOf } from "./filters"
import { MAX_KEY_LENGTH } from "./keys"
import { planOf } from "./plan"
import { entryOf } from "./rows"

const planWith = (fields: SearchTypes.SearchIndexDefinition["fields"] = {}) =>
  planOf({
    name: "barrel",
    entity: "barrel",
    primary_key: "id",
    provider: "search-columns",
    physical_name: "barrel",
    definition_hash: "",
    settings: { provider_options: { "search-columns": { version_field: "read_at" } } },
    fields: {
      id: { type: "keyword" },
      wood: { type: "keyword", filterable: true, searchable: true },
      labels: { type: "text", array: true, filterable: true },
      read_at: { type: "float", retrievable: false },
      ...fields,
    },
    seed: async function* () {
      // Nothing to seed: these tests only read the plan.
    },
  })

const plan = planWith()

describe("The row of a document", () => {
  it("is the same in every reading that finds the same, but no older for that", () => {
    const [first, second, other] = [
      { id: "a", wood: "oak", read_at: 1 },
      { id: "a", wood: "oak", read_at: 2 },
      { id: "a", wood: "acacia", read_at: 2 },
    ].map((document) => entryOf(plan, document))
    expect(second?.fingerprint).toBe(first?.fingerprint)
    expect(other?.fingerprint).not.toBe(first?.fingerprint)
    expect([first?.version, second?.version]).toEqual([1, 2])
  })

  it("changes with a version that is shown", () => {
    const shown = planWith({ read_at: { type: "float" } })
    const prints = [1, 2].map((read_at) => entryOf(shown, { id: "a", read_at }).fingerprint)
    expect(prints[0]).not.toBe(prints[1])
  })

  it("keeps of a long text what sorts it and tells it from others, and shows and finds all of it", () => {
    const long = `${"oak ".repeat(300)}acacia`
    const entry = entryOf(plan, { id: "a", wood: long, labels: [long, "short"] })
    const key = expect.stringMatching(/^(oak )+…[0-9a-f]{32}$/) as unknown
    expect(entry.values).toMatchObject({ f_wood: key, f_labels: [key, "short"] })
    expect(entry.document).toMatchObject({ wood: long })
    expect(entry.words.v_wood).toContain("acacia")
  })

  it("has the key that a filter looks for, whatever and however long the text, and no other's", () => {
    const texts = fc
      .string({ unit: "binary", maxLength: 8 })
      .chain((text) =>
        fc
          .tuple(fc.constantFrom(1, 100, 700), fc.boolean())
          .map(([times, astral]) => ((astral ? "a🛢" : "") + text).repeat(times).trim()),
      )
    fc.assert(
      fc.property(texts, (wood) => {
        const { f_wood } = entryOf(plan, { id: "a", wood }).values
        expect(whereOf(conditionOf(plan, { wood })).bindings).toEqual([f_wood])
        expect(String(f_wood).length).toBeLessThanOrEqual(MAX_KEY_LENGTH)
        const another = whereOf(conditionOf(plan, { wood: `${wood}.` })).bindings
        expect(another).not.toEqual([f_wood])
      }),
    )
  })

  it("has no id that an index can't hold", () => {
    expect(() => entryOf(plan, { id: "x".repeat(MAX_KEY_LENGTH + 1) })).toThrow(
      expect.objectContaining({ type: "invalid_data" }),
    )
  })
})

describe("A pattern longer than what is kept of a long text", () => {
  it.each(["$prefix", "$like"])("is refused rather than answered wrongly: %s", (operator) => {
    expect(() => conditionOf(plan, { wood: { [operator]: "x".repeat(MAX_KEY_LENGTH) } })).toThrow(
      expect.objectContaining({ type: "invalid_data" }),
    )
  })
})
