import type { Trust } from "./client-ip"

/** The key in Medusa's container of what counts requests. */
export const LIMIT_STORE = "millesime_limit"

/** One rule for one of those it counts by: at most `points` in `seconds`. */
export type Count = { rule: string; key: string; points: number; seconds: number }

export type Taken = {
  allowed: boolean
  /** How many may be asked for in all. */
  points: number
  remaining: number
  /** Milliseconds until counting begins anew. */
  resetsIn: number
}

/** Never fails: where nothing else is left, each process counts for itself. */
export type LimitStore = {
  readonly isOn: boolean
  /** Which proxies to believe. */
  readonly trust: Trust
  take(count: Count): Promise<Taken>
  giveBack(count: Count): Promise<void>
  /** Begins to count anew. */
  reset(count: Count): Promise<void>
}
