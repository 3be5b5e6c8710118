import fc from "fast-check"
import { foldAccents } from "./fold-accents"

describe("a folded text", () => {
  it.each([
    ["Chêne", "chene"],
    ["CHATAÎGNIER", "chataignier"],
    ["Bœuf", "boeuf"],
    ["Straße", "strasse"],
    ["Łódź", "lodz"],
    ["225 L", "225 l"],
  ])("of %p is %p", (text, expected) => {
    expect(foldAccents(text)).toBe(expected)
  })

  it("folds no further", () => {
    fc.assert(
      fc.property(fc.string(), (text) => foldAccents(foldAccents(text)) === foldAccents(text)),
    )
  })
})
