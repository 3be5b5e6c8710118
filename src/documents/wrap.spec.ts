import fc from "fast-check"
import { clamp, wrap } from "./wrap"

/** Every letter is one wide. */
const measure = (text: string) => Array.from(text).length

describe("Wrapped lines", () => {
  it.each([
    ["une barrique de chêne", 10, ["une", "barrique", "de chêne"]],
    ["une barrique", 12, ["une barrique"]],
    ["Saint-Émilion", 8, ["Saint-", "Émilion"]],
    ["rouge/blanc", 7, ["rouge/", "blanc"]],
    ["de -5 à", 4, ["de", "-5 à"]],
    ["1\u00A0250,50\u00A0€ net", 10, ["1\u00A0250,50\u00A0€", "net"]],
    ["anticonstitutionnellement", 10, ["anticonsti", "tutionnell", "ement"]],
    ["un anticonstitutionnel mot", 10, ["un", "anticonsti", "tutionnel", "mot"]],
    ["un\n\ndeux", 10, ["un", "", "deux"]],
    ["", 10, [""]],
  ])("of %j in %d", (text, width, expected) => {
    expect(wrap(text, width, measure)).toEqual(expected)
  })

  it("fit their column and lose nothing but spaces", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "é", " ", "-", "/", "\u00A0", "\n") })
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 20 }), (text, width) => {
        const lines = wrap(text, width, measure)
        expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(width)
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""))
      }),
    )
  })

  it.each([
    [["one", "two"], 2, ["one", "two"]],
    [["one", "two and", "three"], 2, ["one", "two a…"]],
    [["one", "two"], 1, ["o…"]],
  ])("of %j, at most %d", (lines, most, expected) => {
    expect(clamp(lines, most)).toEqual(expected)
  })
})
