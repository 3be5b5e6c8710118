import fc from "fast-check"
import { LIFECYCLE_CODES, type LifecycleCode } from "../types"
import { lifecycleOf } from "./lifecycle"

const codes = fc.array(fc.constantFrom(...LIFECYCLE_CODES))

describe("The status of an invoice at the platform", () => {
  it.each<[LifecycleCode[], LifecycleCode | null]>([
    [[], null],
    [["200"], "200"],
    [["203", "200", "202"], "203"],
    [["207", "204"], "207"],
    [["205", "207"], "205"],
    [["208", "209", "204"], "209"],
    [["212", "205"], "212"],
    [["213", "200"], "213"],
    [["210", "211"], "210"],
  ])("of %j is %s", (told, status) => {
    expect(lifecycleOf(told)).toBe(status)
  })

  it("is the same in whatever order and however often statuses are told", () => {
    fc.assert(
      fc.property(codes, fc.func(fc.integer()), (told, rank) => {
        const shuffled = [...told, ...told].toSorted((a, b) => rank(a) - rank(b))
        expect(lifecycleOf(shuffled)).toBe(lifecycleOf(told))
      }),
    )
  })

  it("never goes back when another is told", () => {
    fc.assert(
      fc.property(codes, fc.constantFrom(...LIFECYCLE_CODES), (told, next) => {
        const before = lifecycleOf(told)
        const after = lifecycleOf([...told, next])
        expect(lifecycleOf([...(before ? [before] : []), next])).toBe(after)
        expect(after).not.toBeNull()
      }),
    )
  })
})
