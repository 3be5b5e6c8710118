import type { VatCheckOutcome, VatStatus } from "../types"

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Days after which a confirmed number is asked about again: companies close, and lose their number. */
const RECHECK_DAYS = 90

/** After 1, 2, 4 … minutes, then every six hours: an outage of VIES may last. */
export const retryDelay = (attempts: number): number =>
  Math.min(MINUTE * 2 ** Math.min(attempts, 20), 6 * 60 * MINUTE)

export type VatState = {
  vat_status: VatStatus
  vat_checked_at?: Date | null
  vat_check_due_at: Date | null
  vat_check_attempts: number
}

/** Of a new number nothing is known, and VIES is to be asked at once. */
export const newVatState = (vatNumber: string | null, now: Date): VatState => ({
  vat_status: vatNumber ? "pending" : "none",
  vat_checked_at: null,
  vat_check_due_at: vatNumber ? now : null,
  vat_check_attempts: 0,
})

/** What an answer of VIES changes. None leaves what is known as it is, and asks again later. */
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
    vat_check_due_at: outcome === "valid" ? new Date(now.getTime() + RECHECK_DAYS * DAY) : null,
    vat_check_attempts: 0,
  }
}
