import type { Look } from "./dictionary"
import type { Language } from "./languages"
import { quoteLexeme, strictLexeme } from "./lexemes"

export type Weight = "A" | "B" | "C" | "D"

/** PostgreSQL counts no further. */
const LAST_POSITION = 16_383
/** Of one lexeme; more of them don't make it rank higher. */
const MAX_POSITIONS = 16

/**
 * A `tsvector` literal: each word and its stems at the word's place, so that phrases can be found
 * by either.
 */
export const vectorOf = (
  words: readonly string[],
  {
    weight,
    strict,
    languages,
  }: { weight: Weight; strict: boolean; languages: readonly Language[] },
  look: Look,
): string => {
  const places = new Map<string, number[]>()
  const put = (lexeme: string, position: number) => {
    const positions = places.get(lexeme) ?? []
    if (positions.length < MAX_POSITIONS) positions.push(position)
    places.set(lexeme, positions)
  }
  for (const [index, word] of words.entries()) {
    const position = Math.min(index + 1, LAST_POSITION)
    put(strict ? strictLexeme(word) : word, position)
    for (const stem of look(word, languages).stems) put(stem, position)
  }
  return [...places]
    .map(
      ([lexeme, positions]) =>
        `${quoteLexeme(lexeme)}:${positions.map((position) => `${position}${weight}`).join(",")}`,
    )
    .join(" ")
}
