import * as fc from "fast-check"
import { boundOf, parseRange, rangeText } from "./range"

describe("a range filter", () => {
  it.each([
    [{ min: 100, max: 300 }, "100 – 300"],
    [{ min: 99.5 }, "≥ 99.5"],
    [{ max: 300 }, "≤ 300"],
    [{ min: 0, max: 0 }, "0 – 0"],
    [{}, ""],
  ])("shows %j as %s", (range, text) => {
    expect(rangeText(range)).toBe(text)
  })

  it("reads from the address what it wrote there", () => {
    const bound = fc.option(
      fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100),
      { nil: undefined },
    )
    fc.assert(
      fc.property(bound, bound, (min, max) => {
        expect(parseRange(rangeText({ min, max }))).toEqual({
          ...(min !== undefined && { min }),
          ...(max !== undefined && { max }),
        })
      }),
    )
  })

  it.each([null, undefined, 5, ["1"], {}, "", "100", "≥ x", "1 – ", "-1 – 2"])(
    "takes %j in an address for no filter",
    (value) => {
      expect(parseRange(value)).toEqual({})
    },
  )

  it.each([
    ["", undefined],
    ["  ", undefined],
    ["225", 225],
    [" 99,50 ", 99.5],
    ["0", 0],
    ["-5", NaN],
    ["1e3", NaN],
    ["abc", NaN],
  ])("understands the typed bound %j as %p", (typed, bound) => {
    expect(boundOf(typed)).toBe(bound)
  })
})
