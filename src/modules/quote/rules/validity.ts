import { endOfDay } from "../../../shared/time-zone"
import type { QuoteStatus } from "../types"

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A day means its end in France. */
export const validityOf = (value: string): Date =>
  DAY.test(value) ? endOfDay(value) : new Date(value)

type Validity = { status: QuoteStatus; valid_until: Date | string | null }

/** The status at a moment: a quote expires to the second, whenever the clock's job comes by. */
export const statusAt = ({ status, valid_until }: Validity, now: Date): QuoteStatus => {
  const canExpire = status === "sent" || status === "pending_approval"
  return canExpire && valid_until && new Date(valid_until) <= now ? "expired" : status
}
