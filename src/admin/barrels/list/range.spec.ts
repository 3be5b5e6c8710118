import * as fc from "fast-check"
import { boundOf, parseRange, rangeText } from "./range"

describe("a range filter", () => {
  it.each([
    [{ min: 100, max: 300 }, "en", "100 – 300"],
    [{ min: 99.5 }, "en", "≥ 99.5"],
    [{ min: 99.5 }, "fr", "≥ 99,5"],
    [{ min: 0.5, max: 1250.75 }, "fr", "0,5 – 1250,75"],
    [{ max: 300 }, "fr", "≤ 300"],
    [{ min: 0, max: 0 }, "en", "0 – 0"],
    [{}, "fr", ""],
  ] as const)("shows %j in %s as %s", (range, language, text) => {
    expect(rangeText(range, language)).toBe(text)
  })

  it("reads from the address what it wrote there", () => {
    const bound = fc.option(
      fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100),
      { nil: undefined },
    )
    fc.assert(
      fc.property(
        bound,
        bound,
        fc.constantFrom("fr" as const, "en" as const),
        (min, max, language) => {
          expect(parseRange(rangeText({ min, max }, language))).toEqual({
            ...(min !== undefined && { min }),
            ...(max !== undefined && { max }),
          })
        },
      ),
    )
  })

  it.each([null, undefined, 5, ["1"], {}, "", "100", "≥ x", "1 – ", "-1 – 2", "≥ 1,250"])(
    "takes %j in an address for no filter",
    (value) => {
      expect(parseRange(value)).toEqual({})
    },
  )

  it.each([
    ["", undefined],
    ["  ", undefined],
    ["225", 225],
    ["1 000", 1000],
    ["1,250", NaN],
    ["1000000000", NaN],
    [" 99,50 ", 99.5],
    ["0", 0],
    ["-5", NaN],
    ["1e3", NaN],
    ["abc", NaN],
  ])("understands the typed bound %j as %p", (typed, bound) => {
    expect(boundOf(typed)).toBe(bound)
  })
})
