import { foldAccents } from "../../../shared/fold-accents"

/** Characters; what is longer is no word that anyone searches. */
export const MAX_WORD_LENGTH = 64

/**
 * Small letters without accents and digits, in words with one space between them. Everything else
 * parts words: an apostrophe ("l'Allier"), a hyphen ("BB225-001").
 */
export const fold = (text: string): string =>
  foldAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

const shorten = (word: string) =>
  word.length > MAX_WORD_LENGTH ? Array.from(word).slice(0, MAX_WORD_LENGTH).join("") : word

/** The folded words of a text, in their order and as often as they are there. */
export const wordsOf = (text: string): string[] =>
  fold(text).split(" ").filter(Boolean).map(shorten)

/** A number or a code: it has no stem, and one digit off it means something else. */
export const hasDigit = (word: string): boolean => /\p{N}/u.test(word)
