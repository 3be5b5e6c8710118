import type { QuoteStatus } from "../../modules/quote/types"

type Filter = Record<string, unknown>

/** Those which time alone ends. */
const ENDING: readonly QuoteStatus[] = ["sent", "pending_approval"]

/**
 * The filter for quotes that have these statuses at a moment: what has run out is expired, whether the
 * clock's job has come by or not.
 */
export const statusFilter = (statuses: readonly QuoteStatus[], now: Date): Filter => {
  const ending = statuses.filter((status) => ENDING.includes(status))
  const others = statuses.filter((status) => !ENDING.includes(status))
  const inTime = [{ valid_until: null }, { valid_until: { $gt: now } }]
  return {
    $or: [
      ...(others.length ? [{ status: others }] : []),
      ...(ending.length ? [{ status: ending, $or: inTime }] : []),
      ...(others.includes("expired") ? [{ status: [...ENDING], valid_until: { $lte: now } }] : []),
    ],
  }
}
