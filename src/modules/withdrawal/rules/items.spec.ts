import { findItemsProblem, isWhole, itemsLeft } from "./items"

const line = (id: string, quantity: number, returned = 0) => ({ id, title: id, quantity, returned })
const item = (id: string, quantity: number) => ({ id, title: id, quantity })

describe("What is left to withdraw from", () => {
  it.each([
    ["all of it", [], [line("a", 3)], [item("a", 3)]],
    ["the rest of a line", [item("a", 1)], [line("a", 3)], [item("a", 2)]],
    ["nothing of a line", [item("a", 1), item("a", 2)], [line("a", 3)], []],
    ["what didn't come back otherwise", [], [line("a", 3, 1)], [item("a", 2)]],
    [
      "a return that was announced by a withdrawal once",
      [item("a", 2)],
      [line("a", 3, 2)],
      [item("a", 1)],
    ],
  ])("is %s", (_, withdrawn, lines, expected) => {
    expect(itemsLeft(lines, withdrawn)).toEqual(expected)
  })

  it("tells the item that asks for more, and the unknown line", () => {
    const left = [item("a", 2), item("b", 1)]
    expect(findItemsProblem([item("a", 2)], left)).toBeUndefined()
    expect(findItemsProblem([item("b", 1), item("a", 3)], left)).toEqual({ index: 1, left: 2 })
    expect(findItemsProblem([item("c", 1)], left)).toEqual({ index: 0, left: null })
  })

  it("is nothing after a whole withdrawal", () => {
    const left = [item("a", 2), item("b", 1)]
    expect(isWhole([item("a", 2), item("b", 1)], left)).toBe(true)
    expect(isWhole([item("a", 1), item("b", 1)], left)).toBe(false)
  })
})
