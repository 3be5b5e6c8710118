import { REFRESH_GRACE_SECONDS } from "../types"

/** What a session says to a refresh token that isn't its next one. */
export type UsedToken = {
  /** Of the token. */
  generation: number
  session: {
    generation: number
    is_live: boolean
    /** Since the last refresh, by the database's clock. */
    seconds_since_rotation: number | null
  }
}

/**
 * A token that was used just now gets the same successor again: its answer was lost, or two tabs used it. Any older use means
 * that two have the token, of whom one has stolen it.
 */
export const afterUsedToken = ({
  generation,
  session,
}: UsedToken): "repeat" | "reused" | "over" => {
  if (!session.is_live) return "over"
  const { seconds_since_rotation } = session
  const isPrevious = session.generation === generation + 1
  return isPrevious &&
    seconds_since_rotation !== null &&
    seconds_since_rotation <= REFRESH_GRACE_SECONDS
    ? "repeat"
    : "reused"
}
