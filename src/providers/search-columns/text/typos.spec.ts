import fc from "fast-check"
import { editDistance } from "../../../shared/edit-distance"
import { allowedEdits, DEFAULT_LIMITS, lettersOf, mayBeMisspelt, nearest } from "./typos"

describe("The distance of two words", () => {
  it.each([
    ["chene", "chene", 0],
    ["chene", "chane", 1],
    ["barique", "barrique", 1],
    ["tonneaux", "tonneau", 1],
    ["boredaux", "bordeaux", 1],
    ["ab", "ba", 1],
    ["bordolux", "bordeaux", 2],
    ["cognac", "armagnac", Infinity],
    ["", "ab", 2],
  ])("%j and %j is %d", (one, other, distance) => {
    expect(editDistance(one, other, 2)).toBe(distance)
  })

  const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "é"), maxLength: 8 })

  it("is the same both ways, zero for the same word, and never below the difference in length", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = editDistance(one, other, 8)
        expect(editDistance(other, one, 8)).toBe(distance)
        expect(distance === 0).toBe(one === other)
        expect(distance).toBeGreaterThanOrEqual(Math.abs(one.length - other.length))
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length))
      }),
    )
  })

  it("isn't told beyond the limit, and is the same below it", () => {
    fc.assert(
      fc.property(word, word, fc.nat(3), (one, other, limit) => {
        const distance = editDistance(one, other, 8)
        expect(editDistance(one, other, limit)).toBe(distance > limit ? Infinity : distance)
      }),
    )
  })

  it("is at least half the letters that only one of them has", () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        const different = (lettersOf(one) ^ lettersOf(other)) >>> 0
        const bits = different.toString(2).replaceAll("0", "").length
        expect(bits).toBeLessThanOrEqual(2 * editDistance(one, other, 8))
      }),
    )
  })
})

describe("A misspelt word", () => {
  it.each([
    ["vin", "vins", 1],
    ["vin", "vin", 0],
    ["chene", "chane", 1],
    ["barils", "barriques", 2],
    ["tonneau", "tonneau", 2],
  ])("%j may be %j by %d edits", (one, other, edits) => {
    expect(allowedEdits(one, other, DEFAULT_LIMITS)).toBe(edits)
  })

  it.each([
    ["le", false],
    ["fut", true],
    ["bb225", false],
    ["2025", false],
  ])("%j: %s", (word, may) => {
    expect(mayBeMisspelt(word, DEFAULT_LIMITS)).toBe(may)
  })

  it("means the nearest words, twenty at most, and never itself", () => {
    expect(
      nearest("barique", ["barriques", "barique", "barrique", "bourique", "cuve"], DEFAULT_LIMITS),
    ).toEqual([
      { word: "barrique", distance: 1 },
      { word: "barriques", distance: 2 },
      { word: "bourique", distance: 2 },
    ])
    const many = Array.from({ length: 26 }, (_, at) => `chen${String.fromCharCode(97 + at)}`)
    expect(nearest("chen", many, DEFAULT_LIMITS)).toHaveLength(20)
  })
})
