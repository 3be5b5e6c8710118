import fc from "fast-check"
import { moveTo, hasEntriesBelow, MOVES, type TreeEntry, positionOf, removeEntry } from "./tree"

/** `a b- c`: a minus marks the second level. */
const read = (text: string): TreeEntry[] =>
  text.split(" ").map((word) => ({ id: word[0]!, depth: word.endsWith("-") ? 1 : 0 }))

const written = (entries: readonly TreeEntry[] | undefined) =>
  entries?.map(({ id, depth }) => id + "-".repeat(depth)).join(" ")

describe("an editor of a menu, by keyboard", () => {
  it.each([
    ["a b c", "b", "up", "b a c"],
    ["a b- c d-", "c", "up", "c d- a b-"],
    ["a b- c-", "c", "up", "a c- b-"],
    ["a b- c-", "b", "up", undefined],
    ["a b", "a", "up", undefined],
    ["a b- c d-", "a", "down", "c d- a b-"],
    ["a b- c-", "b", "down", "a c- b-"],
    ["a b- c", "b", "down", undefined],
    ["a b", "b", "down", undefined],
    ["a b", "b", "indent", "a b-"],
    ["a b", "a", "indent", undefined],
    ["a b c-", "b", "indent", undefined],
    ["a b-", "b", "indent", undefined],
    ["a b- c- d", "b", "outdent", "a c- b d"],
    ["a b", "b", "outdent", undefined],
  ] as const)("of %s moves %s %s: %s", (before, id, move, after) => {
    expect(written(MOVES[move](read(before), id))).toBe(after)
  })

  it("removes an entry with those below it", () => {
    expect(written(removeEntry(read("a b c- d"), "b"))).toBe("a d")
  })

  it.each([
    ["a b- c- d", "a", "1 of 2"],
    ["a b- c- d", "c", "2 of 2 below a"],
    ["a b- c- d", "d", "2 of 2"],
    ["a b- c d-", "d", "1 of 1 below c"],
  ])("is told of %s where %s stands: %s", (entries, id, told) => {
    const { place, count, parent } = positionOf(read(entries), id)
    expect(`${place} of ${count}${parent ? ` below ${parent.id}` : ""}`).toBe(told)
  })

  it("knows which entries have others below", () => {
    const entries = read("a b c-")
    expect(["a", "b", "c"].filter((id) => hasEntriesBelow(entries, id))).toEqual(["b"])
  })
})

describe("an editor of a menu, by dragging", () => {
  it.each([
    ["a b c", "c", "a", 0, "c a b"],
    ["a b c", "a", "c", 0, "b c a"],
    ["a b c", "c", "b", 1, "a c- b"],
    ["a b c", "b", "b", 1, "a b- c"],
    ["a b- c", "b", "b", 0, "a b c"],
    ["a b c", "c", "a", 1, "c a b"],
    ["a b- c- d", "d", "c", 0, "a b- d- c-"],
    ["a b- c- d e-", "d", "b", 0, "a b- c- d e-"],
    ["a b- c d-", "a", "c", 0, "c d- a b-"],
    ["a b- c", "b", "a", 1, "b a c"],
  ] as const)("in %s drops %s on %s at depth %i: %s", (before, id, over, depth, after) => {
    expect(written(moveTo(read(before), id, over, depth))).toBe(after)
  })

  it("loses no entry and never begins with the second level, whatever is done", () => {
    const entries = fc
      .array(fc.constantFrom(0 as const, 1 as const), { minLength: 1, maxLength: 8 })
      .map((depths) =>
        depths.map((depth, index): TreeEntry => ({ id: String(index), depth: index ? depth : 0 })),
      )
    fc.assert(
      fc.property(
        entries,
        fc.nat(),
        fc.nat(),
        fc.constantFrom(0, 1),
        (before, one, other, depth) => {
          const id = before[one % before.length]!.id
          const over = before[other % before.length]!.id
          const results = [
            moveTo(before, id, over, depth),
            ...Object.values(MOVES).map((move) => move(before, id) ?? before),
          ]
          for (const after of results) {
            expect(after[0]!.depth).toBe(0)
            expect(after.map((entry) => entry.id).sort()).toEqual(
              before.map((entry) => entry.id).sort(),
            )
          }
        },
      ),
    )
  })
})
