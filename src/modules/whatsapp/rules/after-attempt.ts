import { type AttemptContext, afterAttempt as afterOutcome } from "../../../shared/outbox"
import type { MessageChanges, MessageRow } from "../rows"
import type { SendOutcome } from "../types"

/** The changes of a message after an attempt with this outcome. */
export const afterAttempt = (
  message: Pick<MessageRow, "attempts" | "give_up_at">,
  outcome: SendOutcome,
  context: AttemptContext,
): MessageChanges => {
  switch (outcome.outcome) {
    case "sent":
      return { ...afterOutcome(message, outcome, context), provider_message_id: outcome.id }
    // The provider has already tried the template, if there is one.
    case "use_template":
      return afterOutcome(message, { ...outcome, outcome: "stop" }, context)
    default:
      return afterOutcome(message, outcome, context)
  }
}
