import { editDistance } from "../../../shared/edit-distance"
import { hasDigit } from "./fold"

export type TypoLimits = {
  /** Letters of the longer of two words from which on they may differ by one or two edits. */
  one: number
  two: number
}

export const DEFAULT_LIMITS: TypoLimits = { one: 4, two: 7 }

/** Words beyond that are less near than these. */
const MAX_CANDIDATES = 20

export const allowedEdits = (one: string, other: string, limits: TypoLimits): number => {
  const length = Math.max(one.length, other.length)
  return length >= limits.two ? 2 : length >= limits.one ? 1 : 0
}

/** Whether any word could be near enough to this one. */
export const mayBeMisspelt = (word: string, { one, two }: TypoLimits): boolean =>
  !hasDigit(word) && (word.length + 1 >= one || word.length + 2 >= two)

/** Which letters a word has, a bit each; an edit changes at most two of them. */
export const lettersOf = (word: string): number => {
  let letters = 0
  for (const letter of word) {
    const code = letter.codePointAt(0) ?? 0
    // Letters beyond a to z share the bits that are left.
    letters |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6))
  }
  return letters
}

/** The words near enough, nearest first. */
export const nearest = (
  word: string,
  candidates: readonly string[],
  limits: TypoLimits,
): { word: string; distance: number }[] =>
  candidates
    .map((candidate) => ({
      word: candidate,
      distance: editDistance(word, candidate, allowedEdits(word, candidate, limits)),
    }))
    .filter(({ distance }) => distance > 0 && distance < Infinity)
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    .slice(0, MAX_CANDIDATES)
