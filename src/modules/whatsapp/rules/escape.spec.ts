import fc from "fast-check"
import { escapeText, truncate } from "./escape"

describe("An escaped text", () => {
  it.each([
    ["Jean\nTotal : 1 €", "Jean Total : 1 €"],
    ["a\r\n\u2028\u2029\u0085\tb", "a b"],
    ["*gras* _it_ ~non~ `code`", "∗gras∗ ＿it＿ ∼non∼ 'code'"],
    ["Greek varia \u1FEF", "Greek varia '"],
    ["\u202Eevil\u2066 \u200Bhidden\uFEFF", "evil hidden"],
    ["half \uD83D sign", "half sign"],
    ["\u0000\u001B[31mred", "[31mred"],
    ["Château d'Yquem 🍷", "Château d'Yquem 🍷"],
    [" \u3164 ", ""],
  ])("of %j is %j", (text, safe) => {
    expect(escapeText(text)).toBe(safe)
  })

  it("is one line without marks, and stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const safe = escapeText(text)
        expect(safe).not.toMatch(/[*_~`\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|^ | $| {2}/u)
        expect(escapeText(safe)).toBe(safe)
      }),
    )
  })
})

describe("A shortened text", () => {
  it.each([
    ["short enough", 12, "short enough"],
    ["Barrique bordelaise", 10, "Barrique…"],
    ["Barrique 225 L", 11, "Barrique…"],
    ["Total 1 250,00 et plus", 12, "Total…"],
    ["123456", 4, "…"],
    ["abc🍷def", 5, "abc…"],
  ])("of %j in %s is %j", (text, max, result) => {
    expect(truncate(text, max)).toBe(result)
  })

  it("fits, and has no number that the text doesn't have", () => {
    const anyWords = fc
      .array(fc.oneof(fc.nat().map(String), fc.constantFrom("L", "Chêne", "🍷", "L,", "1 250,00")))
      .map((words) => words.join(" "))
    const numbers = (text: string) => text.match(/\d+/g) ?? []
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 1, max: 60 }), (text, max) => {
        const short = truncate(text, max)
        expect(short.length).toBeLessThanOrEqual(max)
        expect(numbers(text).slice(0, numbers(short).length)).toEqual(numbers(short))
      }),
    )
  })
})
