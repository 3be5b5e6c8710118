import { foldAccents } from "../../shared/fold-accents"

/** A word, number or sign of a query. */
export type Token = {
  /** As it was typed. */
  text: string
  /** In small letters, without accents and plural. */
  key: string
  /** The number that it is, if it is one. */
  number?: number
  /** A text such as `BB225-001`, which is no number with a unit. */
  isCode: boolean
}

const MIN_PLURAL_LENGTH = 4

/** Without the plural's s: queries and known phrases are compared in this form alone. */
export const keyOf = (word: string): string => {
  const folded = foldAccents(word)
  return folded.length >= MIN_PLURAL_LENGTH ? folded.replace(/s$/, "") : folded
}

/** A letter before a digit, as in article numbers. */
const CODE = /\p{L}[\p{L}-]*\p{N}/u

/** "2 000 L", "1,200 litres": groups of three digits before a unit are one number. */
const GROUPED =
  /(?<![\p{L}\p{N}#])(\p{N}{1,2})[ ,.\u00a0\u202f](\p{N}{3})(?=\s*(?:l|lit\p{L}*)\b)/giu

const PIECE = /\p{N}+(?:[.,]\p{N}+)?|\p{L}+|[#+]/gu

const tokenOf = (text: string): Token => ({
  text,
  key: keyOf(text),
  isCode: false,
  ...(/^\p{N}/u.test(text) && { number: Number(text.replace(",", ".")) }),
})

const codeOf = (text: string): Token => ({ text, key: foldAccents(text), isCode: true })

export const tokensOf = (q: string): Token[] =>
  q
    .replace(GROUPED, "$1$2")
    .split(/\s+/)
    .flatMap((chunk): Token[] =>
      CODE.test(chunk) ? [codeOf(chunk)] : (chunk.match(PIECE) ?? []).map(tokenOf),
    )
