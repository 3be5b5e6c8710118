/**
 * Statuses of an invoice on the French platforms (XP Z12-012): 200 deposited · 201 sent by the platform · 202 received · 203 made
 * available · 204 taken in charge · 205 approved · 206 approved in part · 207 disputed · 208 suspended · 209 completed · 210 refused ·
 * 211 payment sent · 212 collected · 213 rejected.
 */
export const LIFECYCLE_CODES = [
  "200",
  "201",
  "202",
  "203",
  "204",
  "205",
  "206",
  "207",
  "208",
  "209",
  "210",
  "211",
  "212",
  "213",
] as const
export type LifecycleCode = (typeof LIFECYCLE_CODES)[number]

const CODES: ReadonlySet<string> = new Set(LIFECYCLE_CODES)

export const isLifecycleCode = (code: string | undefined): code is LifecycleCode =>
  code !== undefined && CODES.has(code)

/** Of the outbox. `sent`: the platform has it; `failed`: it was refused, or couldn't be handed over for two days. */
export const TRANSMISSION_STATUSES = ["pending", "sending", "sent", "failed", "unknown"] as const
export type TransmissionStatus = (typeof TRANSMISSION_STATUSES)[number]

export type TransmissionRow = {
  id: string
  /** The invoice's id: it has one transmission. */
  dedupe_key: string
  invoice_id: string
  /** What the platform knows it by. */
  tracking_id: string
  status: TransmissionStatus
  attempts: number
  attempted_at: Date | null
  next_attempt_at: Date | null
  give_up_at: Date
  error_code: string | null
  error: string | null
  /** The platform's id. */
  flow_id: string | null
  sent_at: Date | null
  failed_at: Date | null
  created_at: Date
}

/** A status that the platform told, once. */
export type LifecycleRow = {
  id: string
  invoice_id: string
  code: LifecycleCode
  occurred_at: Date
  reason: string | null
  /** Of the message. */
  flow_id: string
  created_at: Date
}
