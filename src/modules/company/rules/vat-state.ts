import type { VatCheckOutcome, VatStatus } from "../types"

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Confirmed numbers are checked again: companies close and lose their number. */
const RECHECK_INTERVAL_DAYS = 90

/** Milliseconds before the next attempt: 1, 2, 4 … minutes, then every six hours. */
export const retryDelay = (attempts: number): number =>
  Math.min(MINUTE_MS * 2 ** Math.min(attempts, 20), 6 * 60 * MINUTE_MS)

export type VatState = {
  vat_status: VatStatus
  vat_checked_at?: Date | null
  vat_check_due_at: Date | null
  vat_check_attempts: number
}

/** State of a new number: pending, and due at once. */
export const newVatState = (vatNumber: string | null, now: Date): VatState => ({
  vat_status: vatNumber ? "pending" : "none",
  vat_checked_at: null,
  vat_check_due_at: vatNumber ? now : null,
  vat_check_attempts: 0,
})

/** Staff's decision holds until VIES gives a clear answer, for which it is asked within a day. */
export const vatStateByHand = (
  before: { vat_check_due_at: Date | null },
  status: Extract<VatStatus, "valid" | "invalid">,
  now: Date,
) => ({
  vat_status: status,
  vat_check_due_at: before.vat_check_due_at ?? new Date(now.getTime() + DAY_MS),
})

/** State after an answer of VIES. Without one, the status stays and the next attempt is scheduled. */
export const vatStateAfter = (
  before: { vat_status: VatStatus; vat_check_attempts: number },
  outcome: VatCheckOutcome,
  now: Date,
): VatState => {
  if (outcome === "unavailable") {
    return {
      vat_status: before.vat_status,
      vat_check_due_at: new Date(now.getTime() + retryDelay(before.vat_check_attempts)),
      vat_check_attempts: before.vat_check_attempts + 1,
    }
  }
  return {
    vat_status: outcome,
    vat_checked_at: now,
    vat_check_due_at:
      outcome === "valid" ? new Date(now.getTime() + RECHECK_INTERVAL_DAYS * DAY_MS) : null,
    vat_check_attempts: 0,
  }
}
