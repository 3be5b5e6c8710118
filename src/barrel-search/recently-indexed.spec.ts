import { RecentlyIndexed } from "./recently-indexed"

describe("what this process has just read and indexed", () => {
  const indexed = new RecentlyIndexed(2)
  indexed.record(["a", "b"], 1_000)

  it.each([
    ["a", 999, true],
    ["a", 1_000, false],
    ["a", 1_001, false],
    ["c", 999, false],
  ])("covers an event about %p of %p ms: %p", (id, createdAt, covered) => {
    expect(indexed.covers(id, new Date(createdAt))).toBe(covered)
    expect(indexed.covers(id, new Date(createdAt).toISOString())).toBe(covered)
  })

  it("covers no event without a time", () => {
    expect(indexed.covers("a", undefined)).toBe(false)
  })

  it("forgets the oldest, not the one read again", () => {
    indexed.record(["a"], 2_000)
    indexed.record(["c"], 3_000)
    expect(indexed.covers("a", new Date(1_500))).toBe(true)
    expect(indexed.covers("b", new Date(1))).toBe(false)
    expect(indexed.covers("c", new Date(2_999))).toBe(true)
  })
})
