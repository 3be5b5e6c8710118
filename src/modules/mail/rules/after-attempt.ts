import { type AttemptContext, afterAttempt } from "../../../shared/outbox"
import type { MailRow } from "../rows"
import type { SendOutcome } from "../types"
import { withoutSecrets } from "./secrets"

/** How long nothing is sent after the mail server has refused the store's login. */
export const LOGIN_PAUSE_SECONDS = 5 * 60

type Attempted = Pick<MailRow, "attempts" | "give_up_at" | "content" | "has_secrets">

/** The changes of a message after an attempt with this outcome. */
export const afterMailAttempt = (
  mail: Attempted,
  outcome: SendOutcome,
  context: AttemptContext,
): Partial<MailRow> => {
  switch (outcome.outcome) {
    case "sent":
      return {
        ...afterAttempt(mail, outcome, context),
        ...withoutSecrets(mail, context.now),
        response: outcome.response,
      }
    case "paused":
      return pausedMail(mail, outcome, context.now)
    default:
      return afterAttempt(mail, outcome, context)
  }
}

/** The attempt doesn't count, and neither does the time until the next one. */
const pausedMail = (
  { attempts, give_up_at }: Attempted,
  { code, detail }: { code: string; detail: string },
  now: Date,
): Partial<MailRow> => {
  const later = (moment: Date) => new Date(moment.getTime() + LOGIN_PAUSE_SECONDS * 1000)
  return {
    status: "pending",
    attempts: attempts - 1,
    next_attempt_at: later(now),
    give_up_at: later(give_up_at),
    error_code: code,
    error: detail,
  }
}
