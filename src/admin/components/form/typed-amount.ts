import type { Language } from "../../../shared/language"

type Amount = {
  text: string
  /** Whether its decimal mark was typed as a comma, which in English may yet turn out to be one of thousands. */
  isByComma: boolean
}

/** Whole amounts, as they are pasted: `1,234.56` and `1.234,56`. */
const WITH_POINT = /^\D*\d{1,3}(,\d{3})+\.\d+\D*$/
const WITH_COMMA = /\.[^,]*,\d+\D*$/

/** A point is the comma that many a numeric keypad doesn't have. */
const readFrench = (typed: string): string => {
  if (WITH_COMMA.test(typed)) return typed.replaceAll(".", "")
  const isWhole = WITH_POINT.test(typed)
  return (isWhole ? typed.replaceAll(",", "") : typed).replaceAll(".", ",")
}

const digitsOf = (text: string) => text.replace(/\D/g, "")

/** Whether a piece was cut out of `before`, which leaves commas of thousands at any place. */
const isCut = (before: string, after: string) => {
  let start = 0
  while (start < after.length && before[start] === after[start]) start++
  return before.length > after.length && before.endsWith(after.slice(start))
}

/** A comma is the decimal mark until three digits follow it. */
const readEnglish = (typed: string, before: string, isByComma: boolean): Amount => {
  if (WITH_COMMA.test(typed)) {
    return { text: typed.replaceAll(".", "").replace(",", "."), isByComma: false }
  }
  if (typed.includes(".")) {
    return isByComma && /\.\d{3}$/.test(typed)
      ? { text: typed.replace(".", ""), isByComma: false }
      : { text: typed, isByComma }
  }
  const isMark = /\d,$|^\D*\d+,\d{1,2}$/.test(typed) && !isCut(digitsOf(before), digitsOf(typed))
  return { text: isMark ? typed.replace(/,(?=\d*$)/, ".") : typed, isByComma: isMark }
}

type Typed = {
  /** What stands in the input after a key was pressed or a text pasted. */
  typed: string
  /** The amount before that. */
  before: string
  isByComma: boolean
}

/**
 * An amount with the decimal mark of the language, whichever was typed: the input knows but one, and drops the
 * other, which would make the amount a hundred times as high.
 */
export const readAmount = ({ typed, before, isByComma }: Typed, language: Language): Amount =>
  language === "fr"
    ? { text: readFrench(typed), isByComma: false }
    : readEnglish(typed, before, isByComma)
