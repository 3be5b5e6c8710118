const FIRST_DELAY_SECONDS = 5

const MAX_DELAY_SECONDS = 15 * 60

type Failed = {
  /** How many attempts there were, at least one. */
  attempts: number
  /** Seconds that the provider asks to wait. */
  retry_after?: number
  /** From 0 to 1: jitter, so that attempts which failed together are spread. */
  random: number
}

/**
 * Seconds until the next attempt: exponential from 5 seconds to a quarter of an hour, the second half of each delay at
 * random, and never less than the provider asks for.
 */
export const retryDelaySeconds = ({ attempts, retry_after = 0, random }: Failed): number => {
  const longest = Math.min(FIRST_DELAY_SECONDS * 2 ** Math.min(attempts - 1, 20), MAX_DELAY_SECONDS)
  return Math.max(retry_after, (longest * (1 + random)) / 2)
}
