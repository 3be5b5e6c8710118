import type { Trust } from "./client-ip"

/** Key in Medusa's container of the service that counts requests. */
export const LIMIT_STORE = "millesime_limit"

/** One rule for one value that it counts by: at most `points` in `seconds`. */
export type LimitCount = { rule: string; key: string; points: number; seconds: number }

export type Consumed = {
  allowed: boolean
  /** Requests allowed in total. */
  points: number
  remaining: number
  /** Milliseconds until the count starts anew. */
  resetsIn: number
}

/** Never fails: without a shared store each process counts for itself. */
export type LimitStore = {
  readonly isEnabled: boolean
  /** Which proxies are trusted. */
  readonly trust: Trust
  /** Says once that requests come through a proxy that isn't trusted. */
  reportUnknownProxy(): void
  consume(count: LimitCount): Promise<Consumed>
  refund(count: LimitCount): Promise<void>
  /** Starts the count anew. */
  reset(count: LimitCount): Promise<void>
}
