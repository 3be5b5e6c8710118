/** Lone surrogates, control characters, bidirectional marks and other invisible characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu

const SPACES = /[\s\u0085]+/gu

/** WhatsApp has no escapes, so its markup characters are replaced by similar ones. */
const LOOKALIKES: Record<string, string> = { "*": "∗", _: "＿", "~": "∼", "`": "'" }

/** User input on one line and without WhatsApp's markup (`*bold*`, `_italic_`, `~struck~`, `` `code` ``). */
export const escapeText = (text: string): string =>
  text
    // Before the replacements: the canonical form of a Greek accent is a backtick.
    .normalize("NFC")
    .replace(SPACES, " ")
    .replace(INVISIBLE, "")
    .replace(/[*_~`]/g, (mark) => LOOKALIKES[mark] ?? mark)
    .replace(/ {2,}/g, " ")
    .trim()

const NUMBERS = /\p{Nd}(?:[\p{Nd}\s.,'’]*\p{Nd})?/gu

/** Truncates a text to `max` UTF-16 code units with "…", but never within a number or a surrogate pair. */
export const truncate = (text: string, max: number): string => {
  if (text.length <= max) return text
  let end = max - 1
  for (const { index, 0: number } of text.matchAll(NUMBERS)) {
    if (index < end && end < index + number.length) end = index
  }
  const start = text.slice(0, end).replace(/[\uD800-\uDBFF]$/, "")
  return `${start.trimEnd()}…`
}
