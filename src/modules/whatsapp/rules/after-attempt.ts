import type { MessageChanges, MessageRow } from "../rows"
import type { SendOutcome } from "../types"
import { secondsToWait } from "./backoff"

export type Moment = {
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

/** The next attempt, or the end where that would come too late. */
export const tryLater = (
  { attempts, give_up_at }: Pick<MessageRow, "attempts" | "give_up_at">,
  { code, detail, retry_after }: { code: string; detail: string; retry_after?: number },
  { now, random }: Moment,
): MessageChanges => {
  const seconds = secondsToWait({ attempts, random, ...(retry_after && { retry_after }) })
  const next = new Date(now.getTime() + seconds * 1000)
  if (next > give_up_at) return failed(code, detail, now)
  return { status: "pending", next_attempt_at: next, error_code: code, error: detail }
}

/** What the provider's answer, or the lack of one, makes of the message that was sent. */
export const afterAttempt = (
  message: Pick<MessageRow, "attempts" | "give_up_at">,
  outcome: SendOutcome,
  moment: Moment,
): MessageChanges => {
  switch (outcome.outcome) {
    case "sent":
      return {
        ...NOT_FAILED,
        status: "sent",
        next_attempt_at: null,
        provider_message_id: outcome.id,
        sent_at: moment.now,
      }
    case "retry":
      return tryLater(message, outcome, moment)
    case "unknown":
      return {
        status: "unknown",
        next_attempt_at: null,
        error_code: outcome.code,
        error: outcome.detail,
      }
    // The provider has tried the template already, where there is one.
    case "use_template":
    case "stop":
      return failed(outcome.code, outcome.detail, moment.now)
  }
}
