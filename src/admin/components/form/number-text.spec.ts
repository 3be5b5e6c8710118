import * as fc from "fast-check"
import { numberText } from "./number-text"
import { parseNumber } from "./numbers"

describe("a number in an input", () => {
  it.each([
    [45.5, "fr", "45,5"],
    [45.5, "en", "45.5"],
    [1250, "fr", "1250"],
    // "45,125" could be a number of thousands.
    [45.125, "fr", "45.125"],
  ] as const)("is written: %p in %s as %s", (value, language, text) => {
    expect(numberText(value, language)).toBe(text)
  })

  it("is read as what was written, in any language", () => {
    const value = fc.integer({ min: 0, max: 99_999_999 }).map((thousandths) => thousandths / 1000)
    fc.assert(
      fc.property(value, fc.constantFrom("fr" as const, "en" as const), (number, language) => {
        expect(parseNumber(numberText(number, language))).toBe(number)
      }),
    )
  })
})
