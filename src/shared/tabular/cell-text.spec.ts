import fc from "fast-check"
import { plainNumber, protect, protectTyped, unprotect } from "./cell-text"

describe("a text in a spreadsheet", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "'=1", "''-1"])(
    "%j gets a quote in front",
    (text) => expect(protect(text)).toBe(`'${text}`),
  )

  it.each(["", "1", "a=b", "'", "'quoted'", "rock'n'roll", "é"])("%j stays as it is", (text) => {
    expect(protect(text)).toBe(text)
    expect(unprotect(text)).toBe(text)
  })

  it("comes back the same, whatever it is, and never begins like a formula", () => {
    const unit = fc.oneof(fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "a"), fc.string())
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 8 }), (text) => {
        expect(protect(text)).not.toMatch(/^[=+\-@\t\r]/)
        expect(unprotect(protect(text))).toBe(text)
        expect(unprotect(protectTyped(text))).toBe(text)
      }),
    )
  })
})

describe("a number in a spreadsheet", () => {
  it.each([
    [0.1 + 0.2, "0.3"],
    [1.005 * 1000, "1005"],
    [1e21, "1000000000000000000000"],
    [-1e-7, "-0.0000001"],
    [225, "225"],
    [-12.5, "-12.5"],
    [-0, "0"],
  ])("%d is %s", (number, text) => expect(plainNumber(number)).toBe(text))

  it("never has an exponent and differs from what it was by no more than its 15 digits", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e25, max: 1e25, noNaN: true }), (number) => {
        const text = plainNumber(number)
        expect(text).toMatch(/^-?\d+(\.\d+)?$/)
        expect(Math.abs(Number(text) - number)).toBeLessThanOrEqual(Math.abs(number) * 1e-14)
      }),
    )
  })
})
