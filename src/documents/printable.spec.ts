import fc from "fast-check"
import { fontOf } from "./fonts"
import { printable, printableLine, unprintableIn } from "./printable"

const { characters } = fontOf("latin")
const hasGlyph = (codePoint: number) => characters.has(codePoint)

describe("A printable text", () => {
  it.each([
    ["what the font has", "Fût n° 3, ŒUVRE, Ωμέγα, Бочка, 1\u202F250,50\u00A0€", undefined],
    ["accents apart from their letters", "Cha\u0302teau", "Château"],
    ["new lines of any system", "a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne"],
    ["empty lines in a row", "a\n\n \n\nb", "a\n\nb"],
    ["tabs and wide spaces", "a\tb\u3000c\u2003d", "a b c d"],
    ["spaces around", " \n a \n ", "a"],
    ["controls", "a\u0000b\u0007c\u001B[1m", "abc[1m"],
    ["marks that turn the text around", "12\u202E34\u202C\u200F", "1234"],
    ["soft hyphens and joiners", "ton\u00ADneau\u200D\uFEFF", "tonneau"],
    ["half a character", "a\uD800b", "ab"],
    ["full-width digits", "１２３", "123"],
    ["scripts that the font lacks", "木桶 barrel", "□□ barrel"],
    ["an emoji of several parts", "👩\u200D🌾\uFE0F!", "□□!"],
    ["nothing", "", ""],
  ])("of %s", (_, text, expected = text) => {
    expect(printable(text, hasGlyph)).toBe(expected)
  })

  it("on one line has no new line", () => {
    expect(printableLine("12 quai\r\ndes Chartrons\n\nBordeaux", hasGlyph)).toBe(
      "12 quai des Chartrons Bordeaux",
    )
  })

  it("names what it can't have, each sign once", () => {
    expect(unprintableIn("木桶 barrel 木\n１２ □ 👩\u200D🌾\uFE0F", hasGlyph)).toEqual([
      "木",
      "桶",
      "👩",
      "🌾",
    ])
  })

  it("holds only what the font can draw, and is printable as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const shown = printable(text, hasGlyph)
        expect(
          Array.from(shown.replaceAll("\n", "")).every((c) => hasGlyph(c.codePointAt(0)!)),
        ).toBe(true)
        expect(printable(shown, hasGlyph)).toBe(shown)
      }),
      { numRuns: 500 },
    )
  })

  it("has each letter of Latin, Greek and Cyrillic as it is", () => {
    const lost = ["\u0020\u024F", "\u0386\u03CE", "\u0400\u045F", "\u1E00\u1EFF"].flatMap(
      ([from = "", to = ""]) => {
        const [first = 0, last = 0] = [from.codePointAt(0), to.codePointAt(0)]
        return Array.from({ length: last - first + 1 }, (_, index) =>
          String.fromCodePoint(first + index),
        ).filter((letter) => /\p{L}/u.test(letter) && printable(letter, hasGlyph).includes("□"))
      },
    )
    // Of medieval manuscripts.
    expect(lost).toEqual(["ẜ"])
  })
})
