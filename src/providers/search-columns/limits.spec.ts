import { checkFilters, MAX_FILTER_DEPTH, MAX_CONDITIONS } from "./limits"

const nested = (depth: number): object => (depth ? { $and: [nested(depth - 1)] } : { wood: "oak" })

const alternatives = (count: number) => ({
  $or: Array.from({ length: count }, (_, at) => ({ volume: at })),
})

const refused = expect.objectContaining({ type: "invalid_data" })

describe("A tree of filters", () => {
  it.each<[string, object]>([
    ["no condition", {}],
    ["branches without conditions", { $and: [], $or: [{}], $not: {} }],
    ["a list of many values", { id: Array.from({ length: 5_000 }, String) }],
    ["as many conditions as may be", alternatives(MAX_CONDITIONS)],
    ["as deep a nest as may be", nested(MAX_FILTER_DEPTH)],
    ["nothing where something may be", { wood: undefined, $and: undefined }],
  ])("may have %s", (_name, filters) => {
    expect(() => checkFilters(filters)).not.toThrow()
  })

  it.each<[string, unknown]>([
    ["too many conditions", alternatives(MAX_CONDITIONS + 1)],
    ["too many empty branches", { $or: Array.from({ length: MAX_CONDITIONS + 1 }, () => ({})) }],
    ["too many operators", { $and: [alternatives(199), { volume: { $gt: 1, $lt: 2 } }] }],
    ["too deep a nest", nested(MAX_FILTER_DEPTH + 1)],
    ["so deep a nest that no stack holds it", nested(5_000)],
    ["a number of alternatives", { $or: 5 }],
    ["nothing among its branches", { $and: [null] }],
    ["a list as a branch", { $or: [[]] }],
    ["a text that is denied", { $not: "oak" }],
    ["nothing that is denied", { $not: null }],
    ["a text instead of conditions", "oak"],
  ])("is refused for %s", (_name, filters) => {
    expect(() => checkFilters(filters)).toThrow(refused)
  })
})
