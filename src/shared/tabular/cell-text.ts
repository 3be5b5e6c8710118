/**
 * Beginnings of texts that Excel, LibreOffice or Google Sheets take for a formula, which imported texts
 * must never become. Leading quotes are part of it, so that `unprotect` undoes `protect` for any text.
 */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/
const PROTECTED = /^'+[=+\-@\t\r＝＋－＠]/

/** The text, with a quote in front if a spreadsheet would run it as a formula. */
export const protect = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** For formats with typed cells: only a text that `unprotect` would change needs the quote. */
export const protectTyped = (text: string): string => (PROTECTED.test(text) ? `'${text}` : text)

export const unprotect = (text: string): string => (PROTECTED.test(text) ? text.slice(1) : text)

/** Characters that nobody sees, as they come along when text is copied from web pages. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/g
const BLANK = new RegExp(`\\s|${INVISIBLE.source}`)

/** The text without blanks and invisible characters at its ends; not a pattern, which long blanks would make slow. */
export const trimmed = (text: string): string => {
  let [start, end] = [0, text.length]
  while (start < end && BLANK.test(text.charAt(start))) start += 1
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/** A text that identifies something: no two that look alike differ. */
export const keyText = (text: string): string => text.replace(INVISIBLE, "").normalize("NFC").trim()

const MAX_QUOTED_CHARACTERS = 80

/** A text in quotes for a message, cut after 80 characters, never between surrogates, which can't be stored. */
export const quoted = (text: string): string => {
  if (text.length <= MAX_QUOTED_CHARACTERS) return `"${text}"`
  return `"${text.slice(0, MAX_QUOTED_CHARACTERS).replace(/[\uD800-\uDBFF]$/, "")}…"`
}

const PLAIN = new Intl.NumberFormat("en-US", {
  useGrouping: false,
  maximumSignificantDigits: 15,
})

/** A number as Excel shows it: 15 digits, so 0.1 + 0.2 is 0.3, and never an exponent. */
export const plainNumber = (number: number): string => {
  const text = String(Number(number.toPrecision(15)))
  return text.includes("e") ? PLAIN.format(number) : text
}
