const FIRST_SECONDS = 5

const LONGEST_SECONDS = 15 * 60

type Failed = {
  /** How many attempts there were, at least one. */
  attempts: number
  /** Seconds that the provider asks to wait. */
  retry_after?: number
  /** From 0 to 1: attempts that failed together don't come back together. */
  random: number
}

/**
 * Seconds until the next attempt: 5, 10, 20 … up to a quarter of an hour, of each the second half at random. Never
 * less than the provider asks for.
 */
export const secondsToWait = ({ attempts, retry_after = 0, random }: Failed): number => {
  const longest = Math.min(FIRST_SECONDS * 2 ** Math.min(attempts - 1, 20), LONGEST_SECONDS)
  return Math.max(retry_after, (longest * (1 + random)) / 2)
}
