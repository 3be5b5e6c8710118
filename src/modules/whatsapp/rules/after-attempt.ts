import type { MessageChanges, MessageRow } from "../rows"
import type { SendOutcome } from "../types"
import { retryDelaySeconds } from "./backoff"

export type AttemptContext = {
  now: Date
  /** From 0 to 1. */
  random: number
}

const NOT_FAILED = { error_code: null, error: null, failed_at: null } satisfies MessageChanges

const failed = (code: string, detail: string, now: Date): MessageChanges => ({
  status: "failed",
  next_attempt_at: null,
  error_code: code,
  error: detail,
  failed_at: now,
})

/** Schedules the next attempt, or fails the message if that would be after `give_up_at`. */
export const scheduleRetry = (
  { attempts, give_up_at }: Pick<MessageRow, "attempts" | "give_up_at">,
  { code, detail, retry_after }: { code: string; detail: string; retry_after?: number },
  { now, random }: AttemptContext,
): MessageChanges => {
  const seconds = retryDelaySeconds({ attempts, random, ...(retry_after && { retry_after }) })
  const next = new Date(now.getTime() + seconds * 1000)
  if (next > give_up_at) return failed(code, detail, now)
  return { status: "pending", next_attempt_at: next, error_code: code, error: detail }
}

/** The changes of a message after an attempt with this outcome. */
export const afterAttempt = (
  message: Pick<MessageRow, "attempts" | "give_up_at">,
  outcome: SendOutcome,
  context: AttemptContext,
): MessageChanges => {
  switch (outcome.outcome) {
    case "sent":
      return {
        ...NOT_FAILED,
        status: "sent",
        next_attempt_at: null,
        provider_message_id: outcome.id,
        sent_at: context.now,
      }
    case "retry":
      return scheduleRetry(message, outcome, context)
    case "unknown":
      return {
        status: "unknown",
        next_attempt_at: null,
        error_code: outcome.code,
        error: outcome.detail,
      }
    // The provider has already tried the template, if there is one.
    case "use_template":
    case "stop":
      return failed(outcome.code, outcome.detail, context.now)
  }
}
