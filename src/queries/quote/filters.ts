import type { QuoteStatus } from "../../modules/quote/types"

const EXPIRING: readonly QuoteStatus[] = ["sent", "pending_approval"]

/**
 * Filters quotes by their status at a moment: one whose validity has ended is expired, whether the
 * job has run or not.
 */
export const statusFilter = (
  statuses: readonly QuoteStatus[],
  now: Date,
): Record<string, unknown> => {
  const expiring = statuses.filter((status) => EXPIRING.includes(status))
  const others = statuses.filter((status) => !EXPIRING.includes(status))
  const isValid = [{ valid_until: null }, { valid_until: { $gt: now } }]
  return {
    $or: [
      ...(others.length ? [{ status: others }] : []),
      ...(expiring.length ? [{ status: expiring, $or: isValid }] : []),
      ...(others.includes("expired")
        ? [{ status: [...EXPIRING], valid_until: { $lte: now } }]
        : []),
    ],
  }
}
