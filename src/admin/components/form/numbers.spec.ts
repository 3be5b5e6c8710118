import { numberProblem, parseNumber } from "./numbers"

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
      expect(numberProblem(text, { max: 10_000 })).toEqual({ key: "problems.whole" })
    },
  )
})
