import { editDistance } from "./edit-distance"

const MAX_LENGTH = 60

/** The word that was probably meant, or undefined when none is close: a third of the letters may be wrong. */
export const nearest = (word: string, words: readonly string[]): string | undefined => {
  if (word.length > MAX_LENGTH) return undefined
  const [best] = words
    .map((candidate) => {
      const limit = Math.floor(Math.max(candidate.length, word.length) / 3)
      return { candidate, distance: editDistance(word, candidate, limit) }
    })
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance)
  return best?.candidate
}
