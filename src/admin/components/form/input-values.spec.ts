import * as fc from "fast-check"
import { changedEntries, numberText, parseNumber } from "./input-values"

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

describe("who types a number", () => {
  it.each([
    ["1 000", 1000],
    ["47,5", 47.5],
    ["47.5", 47.5],
    ["12.", 12],
    ["12,", 12],
    [",5", 0.5],
    ["-3", -3],
  ])("is understood: %s", (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  it.each(["1,200", "1.2.3", "douze", ".", "1e3", "12,5 L"])(
    "is asked what is meant: %s",
    (text) => {
      expect(parseNumber(text)).toBeNaN()
    },
  )
})

it("only what was changed is sent, compared by content", () => {
  const before = { name: "Nord", address: { city: "Lille" }, note: null }
  expect(changedEntries({ ...before, address: { city: "Lille" } }, before)).toEqual({})
  expect(changedEntries({ ...before, address: { city: "Roubaix" }, note: "!" }, before)).toEqual({
    address: { city: "Roubaix" },
    note: "!",
  })
})
