import fc from "fast-check"
import { fold, MAX_WORD_LENGTH, wordsOf } from "./fold"

describe("The words of a text", () => {
  it.each([
    ["Chêne de l'Allier", "chene de l allier"],
    ["FÛT à bière — 225 L", "fut a biere 225 l"],
    ["Œuf, cæcum, Straße, Smørrebrød", "oeuf caecum strasse smorrebrod"],
    ["MIL-BB225-001", "mil bb225 001"],
    ["chêne (decomposed)", "chene decomposed"],
    ["a\u2019b\u00a0c\td", "a b c d"],
    ["木桶 Бочка", "木桶 бочка"],
    ["?!… - '", ""],
  ])("of %j are %j", (text, words) => {
    expect(fold(text)).toBe(words)
  })

  it("hold letters and digits only, stay the same when folded again, and aren't endless", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        for (const word of wordsOf(text)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
      }),
    )
    expect(wordsOf("x".repeat(500))).toEqual(["x".repeat(MAX_WORD_LENGTH)])
  })
})
