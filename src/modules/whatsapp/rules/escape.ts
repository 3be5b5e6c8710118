/** Lone surrogates, controls, bidirectional marks and whatever else is drawn as nothing. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu

const SPACES = /[\s\u0085]+/gu

/** WhatsApp has no escape for its marks: signs that look like them and mean nothing. */
const LOOKALIKES: Record<string, string> = { "*": "∗", _: "＿", "~": "∼", "`": "'" }

/**
 * What somebody typed, on one line and without WhatsApp's markup (`*bold*`, `_italic_`, `~struck~`,
 * `` `code` ``), so that it can be nothing but a part of its line.
 */
export const escaped = (text: string): string =>
  text
    // First of all: the canonical form of a Greek accent is a backtick.
    .normalize("NFC")
    .replace(SPACES, " ")
    .replace(INVISIBLE, "")
    .replace(/[*_~`]/g, (mark) => LOOKALIKES[mark] ?? mark)
    .replace(/ {2,}/g, " ")
    .trim()

const NUMBERS = /\p{Nd}(?:[\p{Nd}\s.,'’]*\p{Nd})?/gu

/**
 * A text of at most so many UTF-16 code units, with "…" where its end is missing. A number is there whole or
 * not at all, a sign is never cut in half.
 */
export const shortened = (text: string, max: number): string => {
  if (text.length <= max) return text
  let end = max - 1
  for (const { index, 0: number } of text.matchAll(NUMBERS)) {
    if (index < end && end < index + number.length) end = index
  }
  const kept = text.slice(0, end).replace(/[\uD800-\uDBFF]$/, "")
  return `${kept.trimEnd()}…`
}
