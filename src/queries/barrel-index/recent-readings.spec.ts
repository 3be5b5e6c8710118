import { RecentReadings } from "./recent-readings"

describe("what this process has just read and indexed", () => {
  const readings = new RecentReadings(2)
  readings.note(["a", "b"], 1_000)

  it.each([
    ["a", 999, true],
    ["a", 1_000, false],
    ["a", 1_001, false],
    ["c", 999, false],
  ])("covers an event about %p of %p ms: %p", (id, createdAt, covered) => {
    expect(readings.cover(id, new Date(createdAt))).toBe(covered)
    expect(readings.cover(id, new Date(createdAt).toISOString())).toBe(covered)
  })

  it("covers no event without a time", () => {
    expect(readings.cover("a", undefined)).toBe(false)
  })

  it("forgets the oldest, not the one read again", () => {
    readings.note(["a"], 2_000)
    readings.note(["c"], 3_000)
    expect(readings.cover("a", new Date(1_500))).toBe(true)
    expect(readings.cover("b", new Date(1))).toBe(false)
    expect(readings.cover("c", new Date(2_999))).toBe(true)
  })
})
