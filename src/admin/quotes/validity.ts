import type { Problem } from "../components/form/problems"
import type { QuoteStatus } from "../../modules/quote/types"
import { toLocalTime } from "../../shared/time-zone"

const DAY_MS = 24 * 60 * 60 * 1000
const NEAR_DAYS = 7
const LAST_DAYS = 2
/** How long an offer holds unless said otherwise. */
const DEFAULT_VALIDITY_DAYS = 30

const WAITING: readonly QuoteStatus[] = ["sent", "pending_approval"]

/** Whether an offer that awaits its buyer soon ends; `over` for one that has ended. */
export const urgencyOf = (
  status: QuoteStatus,
  validUntil: string,
  now: Date,
): "none" | "near" | "last" | "over" => {
  if (status === "expired") return "over"
  if (!WAITING.includes(status)) return "none"
  const days = (new Date(validUntil).getTime() - now.getTime()) / DAY_MS
  if (days <= LAST_DAYS) return "last"
  return days <= NEAR_DAYS ? "near" : "none"
}

/** `2026-03-31`: the day of a moment in France, as a validity is meant. */
export const dayInFrance = (moment: string | Date): string =>
  toLocalTime(new Date(moment)).toISOString().slice(0, 10)

export const defaultValidUntil = (now: Date): string =>
  dayInFrance(new Date(now.getTime() + DEFAULT_VALIDITY_DAYS * DAY_MS))

/** A validity ends at the end of its day in France, which may be today. */
export const pastDayProblem = (day: string): Problem | undefined =>
  day && day < dayInFrance(new Date()) ? { key: "problems.past" } : undefined
