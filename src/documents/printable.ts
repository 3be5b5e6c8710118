const NEWLINES = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g

/** Spaces that a line may break at; a no-break space of any width is left what it is. */
const SPACES = /[^\S\n\u00A0\u2007\u202F\uFEFF]/gu

/** Lone surrogates, controls, and marks of format: bidirectional ones would let a text lie. */
const INVISIBLE = /[\p{Cs}\p{Cf}]|(?!\n)\p{Cc}/gu

/** What stands for a sign that the font can't draw. */
const UNKNOWN = "\u25A1"

const MARK = /^\p{M}$/u

type HasGlyph = (codePoint: number) => boolean

const drawable = (character: string, hasGlyph: HasGlyph): string => {
  const canDraw = (text: string) =>
    Array.from(text).every((one) => hasGlyph(one.codePointAt(0) ?? 0))
  if (character === "\n" || canDraw(character)) return character
  if (MARK.test(character)) return ""
  // Full-width digits, ligatures, unusual accents: what they are made of.
  const parts = character.normalize("NFKD").replace(/\s/gu, " ")
  return canDraw(parts) ? parts : UNKNOWN
}

const clean = (text: string): string =>
  text.normalize("NFC").replace(NEWLINES, "\n").replace(SPACES, " ").replace(INVISIBLE, "")

/**
 * A text as a page can show it: composed, with `\n` for each kind of new line, one kind of breaking
 * space, at most one empty line in a row, nothing invisible, and "□" for what the font lacks.
 */
export const printable = (text: string, hasGlyph: HasGlyph): string =>
  Array.from(clean(text), (character) => drawable(character, hasGlyph))
    .join("")
    .replace(/ +\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()

/** The same on one line. */
export const printableLine = (text: string, hasGlyph: HasGlyph): string =>
  printable(text, hasGlyph).replace(/\n+/g, " ")

/** The signs of a text for which "□" is printed, each once. */
export const unprintableIn = (text: string, hasGlyph: HasGlyph): string[] => [
  ...new Set(
    Array.from(clean(text)).filter(
      (character) => character !== UNKNOWN && drawable(character, hasGlyph) === UNKNOWN,
    ),
  ),
]
