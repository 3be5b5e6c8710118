/** Letters to change, add, leave out or swap with the next to make one word of the other. */
const distance = (a: string, b: string): number => {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      )
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}

const MAX_LENGTH = 60

/** The word that was probably meant, or undefined when none is close: a third of the letters may be wrong. */
export const nearest = (word: string, words: readonly string[]): string | undefined => {
  if (word.length > MAX_LENGTH) return undefined
  const [best] = words
    .map((candidate) => ({ candidate, wrong: distance(word, candidate) }))
    .filter(({ candidate, wrong }) => wrong <= Math.max(candidate.length, word.length) / 3)
    .sort((a, b) => a.wrong - b.wrong)
  return best?.candidate
}
