import fc from "fast-check"
import { toSubject } from "./subject"

describe("A subject", () => {
  it.each([
    ["line breaks", "One\r\n two\u2028three\u0085four", "One two three four"],
    ["control signs", "\u0000One\u0007", "One"],
    ["spaces that don't break", "n°\u00A01042", "n°\u00A01042"],
    ["a long text", "a".repeat(300), "a".repeat(200)],
    ["a sign across the limit", `${"a".repeat(199)}🍷`, "a".repeat(199)],
  ])("with %s becomes one line", (_, text, subject) => {
    expect(toSubject(text)).toBe(subject)
  })

  it("is one line of at most 200 signs, whatever anybody is called", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const subject = toSubject(text)
        expect(subject.length).toBeLessThanOrEqual(200)
        expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
      }),
    )
  })
})
