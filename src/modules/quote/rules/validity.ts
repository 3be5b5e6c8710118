import { invalid } from "../../../errors"
import { endOfDay } from "../../../shared/time-zone"
import type { QuoteStatus } from "../types"

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** End of a validity. @param value a moment of ISO 8601, or a day, which means its end in France */
export const validityOf = (value: string): Date =>
  DAY.test(value) ? endOfDay(value) : new Date(value)

/**
 * Like `validityOf`, in the future.
 * @returns ISO 8601, UTC
 * @throws DomainError `invalid_request`
 */
export const futureValidityOf = (value: string, now: Date): string => {
  const end = validityOf(value)
  if (end <= now) throw invalid("valid_until", "deadline_passed")
  return end.toISOString()
}

type Validity = { status: QuoteStatus; valid_until: Date | string | null }

/** The status at a moment: a quote expires to the second, not when the job runs. */
export const statusAt = ({ status, valid_until }: Validity, now: Date): QuoteStatus => {
  const canExpire = status === "sent" || status === "pending_approval"
  return canExpire && valid_until && new Date(valid_until) <= now ? "expired" : status
}
