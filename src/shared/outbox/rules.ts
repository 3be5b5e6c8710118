import { retryDelaySeconds } from "./backoff"

/**
 * Statuses that every outbox has; a module may have more. `pending` waits for its next attempt · `sending` is being handed
 * over · `failed` will not be tried again · `unknown` may have been sent, so it is never tried again by itself.
 */
export type OutboxStatus = "pending" | "sending" | "sent" | "failed" | "unknown"

/** Columns that every outbox has. */
export type OutboxRow = {
  id: string
  status: string
  /** Attempts started. */
  attempts: number
  /** Set while the row is pending. */
  next_attempt_at: Date | null
  /** No retries after this time. */
  give_up_at: Date
}

/** What an attempt changes; columns left out stay. */
export type OutboxChanges = {
  status: Exclude<OutboxStatus, "sending">
  next_attempt_at: Date | null
  error_code?: string | null
  error?: string | null
  sent_at?: Date
  failed_at?: Date | null
}

export type AttemptContext = {
  now: Date
  /** From 0 to 1. */
  random: number
}

/** Why an attempt didn't send; `detail` is one line. */
export type AttemptFailure = { code: string; detail: string }

type Outcome =
  | { outcome: "sent" }
  | (AttemptFailure &
      (
        | {
            /** Nothing was sent, and the same may work later. */
            outcome: "retry"
            /** Seconds that the other side asks to wait. */
            retry_after?: number
          }
        /** Nothing was sent, and a retry would fail too. */
        | { outcome: "stop" }
        /** It may have been sent. */
        | { outcome: "unknown" }
      ))

const failed = ({ code, detail }: AttemptFailure, now: Date): OutboxChanges => ({
  status: "failed",
  next_attempt_at: null,
  error_code: code,
  error: detail,
  failed_at: now,
})

/** Schedules the next attempt, or fails the row if that would be after `give_up_at`. */
export const scheduleRetry = (
  { attempts, give_up_at }: Pick<OutboxRow, "attempts" | "give_up_at">,
  { code, detail, retry_after }: AttemptFailure & { retry_after?: number },
  { now, random }: AttemptContext,
): OutboxChanges => {
  const seconds = retryDelaySeconds({ attempts, random, ...(retry_after && { retry_after }) })
  const next = new Date(now.getTime() + seconds * 1000)
  if (next > give_up_at) return failed({ code, detail }, now)
  return { status: "pending", next_attempt_at: next, error_code: code, error: detail }
}

/** The changes of a row after an attempt with this outcome. */
export const afterAttempt = (
  row: Pick<OutboxRow, "attempts" | "give_up_at">,
  outcome: Outcome,
  context: AttemptContext,
): OutboxChanges => {
  switch (outcome.outcome) {
    case "sent":
      return {
        status: "sent",
        next_attempt_at: null,
        error_code: null,
        error: null,
        sent_at: context.now,
        failed_at: null,
      }
    case "retry":
      return scheduleRetry(row, outcome, context)
    case "unknown":
      return {
        status: "unknown",
        next_attempt_at: null,
        error_code: outcome.code,
        error: outcome.detail,
      }
    case "stop":
      return failed(outcome, context.now)
  }
}

/**
 * Whether the outcome of attempt number `attempt` still counts. An attempt whose lease expired may only have been slow: that
 * it was sent is believed, even if staff have asked for another.
 */
export const isOutcomeAccepted = (
  { status, attempts }: Pick<OutboxRow, "status" | "attempts">,
  attempt: number,
  outcome: string,
): boolean =>
  attempts === attempt &&
  (status === "sending" || status === "unknown" || (status === "pending" && outcome === "sent"))

/** The changes of a row that staff want to be sent again. */
export const renewed = (now: Date, giveUpAfterSeconds: number) =>
  ({
    status: "pending",
    next_attempt_at: now,
    give_up_at: new Date(now.getTime() + giveUpAfterSeconds * 1000),
    failed_at: null,
    error_code: null,
    error: null,
  }) satisfies OutboxChanges & { give_up_at: Date }
