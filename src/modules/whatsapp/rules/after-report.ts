import { type AttemptContext, scheduleRetry } from "../../../shared/outbox"
import type { MessageChanges, MessageRow } from "../rows"
import type { CodeMeaning, DeliveryReport, DeliveryStatus, WhatsappMessageStatus } from "../types"

/** The statuses that a report of the last attempt may change a status to. */
const TRANSITIONS: Record<WhatsappMessageStatus, readonly DeliveryStatus[]> = {
  // The attempt has failed, so its "sent" is outdated.
  pending: ["delivered", "read"],
  sending: ["sent", "delivered", "read", "failed"],
  unknown: ["sent", "delivered", "read", "failed"],
  sent: ["delivered", "read", "failed"],
  delivered: ["read"],
  read: [],
  // An earlier attempt may have been delivered after all.
  failed: ["delivered", "read"],
}

const DELIVERED: readonly DeliveryStatus[] = ["delivered", "read"]

/**
 * Whether a report changes the status. Reports may be repeated or out of order; a status only moves forward, and a delivered
 * message can't fail. Of earlier attempts only a delivery counts: the recipient has the message.
 */
export const changesStatus = (
  current: WhatsappMessageStatus,
  reported: DeliveryStatus,
  isLastAttempt = true,
): boolean =>
  TRANSITIONS[current].includes(reported) && (isLastAttempt || DELIVERED.includes(reported))

/** A report about a message of ours. */
export type Report = Pick<
  DeliveryReport,
  "provider_message_id" | "status" | "at" | "error_code"
> & {
  /** The attempt that it is about; null if the provider doesn't say. */
  attempt: number | null
  /** Of a failure's code. */
  meaning: CodeMeaning
  /** Whether there is a template to try instead of free text. */
  hasTemplate: boolean
}

type CurrentMessage = Pick<
  MessageRow,
  "status" | "attempts" | "give_up_at" | "template_only" | "sent_at"
>

const delivered = (message: CurrentMessage, report: Report): MessageChanges => ({
  status: report.status,
  next_attempt_at: null,
  provider_message_id: report.provider_message_id,
  error_code: null,
  error: null,
  failed_at: null,
  sent_at: message.sent_at ?? report.at,
  ...(report.status === "delivered" && { delivered_at: report.at }),
  ...(report.status === "read" && { read_at: report.at }),
})

/** The provider accepted the message but could not deliver it. */
const undelivered = (
  message: CurrentMessage,
  report: Report,
  context: AttemptContext,
): MessageChanges => {
  const { meaning, hasTemplate, error_code = "failed" } = report
  const failure = { code: error_code, detail: "The provider could not deliver the message" }
  if (meaning === "retry") return scheduleRetry(message, failure, context)
  const switches = meaning === "use_template" && hasTemplate && !message.template_only
  return {
    error_code: failure.code,
    error: failure.detail,
    ...(switches
      ? { status: "pending", next_attempt_at: context.now, template_only: true }
      : { status: "failed", next_attempt_at: null, failed_at: report.at }),
  }
}

/** The changes of a message after a report of the provider, or null if it changes nothing. */
export const afterReport = (
  message: CurrentMessage,
  report: Report,
  context: AttemptContext,
): MessageChanges | null => {
  const isLastAttempt = report.attempt === null || report.attempt === message.attempts
  if (!changesStatus(message.status, report.status, isLastAttempt)) return null
  return report.status === "failed"
    ? undelivered(message, report, context)
    : delivered(message, report)
}
