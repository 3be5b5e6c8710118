import type { MessageChanges, MessageRow } from "../rows"
import type { CodeMeaning, DeliveryReport, DeliveryStatus, WhatsappMessageStatus } from "../types"
import { type Moment, tryLater } from "./after-attempt"

/** What the last attempt's reports may make of a message. */
const NEXT: Record<WhatsappMessageStatus, readonly DeliveryStatus[]> = {
  // It waits because that attempt failed: its "sent" is older than that.
  pending: ["delivered", "read"],
  sending: ["sent", "delivered", "read", "failed"],
  unknown: ["sent", "delivered", "read", "failed"],
  sent: ["delivered", "read", "failed"],
  delivered: ["read"],
  read: [],
  // An earlier attempt may have arrived after all.
  failed: ["delivered", "read"],
}

const ARRIVED: readonly DeliveryStatus[] = ["delivered", "read"]

/**
 * Whether a report is news. Reports come twice and out of order; a status only moves forward, and what was
 * delivered can't fail. Of an earlier attempt only that it arrived is news: the recipient has the message.
 */
export const isNews = (
  current: WhatsappMessageStatus,
  reported: DeliveryStatus,
  isOfLast = true,
): boolean => NEXT[current].includes(reported) && (isOfLast || ARRIVED.includes(reported))

/** A report about a message of ours. */
export type Report = Pick<
  DeliveryReport,
  "provider_message_id" | "status" | "at" | "error_code"
> & {
  /** Which attempt it is about; null where the provider doesn't say. */
  attempt: number | null
  /** Of a failure's code. */
  meaning: CodeMeaning
  /** Whether there is a template to try instead of free text. */
  hasTemplate: boolean
}

type Known = Pick<MessageRow, "status" | "attempts" | "give_up_at" | "template_only" | "sent_at">

const arrived = (message: Known, report: Report): MessageChanges => ({
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

/** The provider took the message and then couldn't deliver it. */
const failedLater = (message: Known, report: Report, moment: Moment): MessageChanges => {
  const { meaning, hasTemplate, error_code = "failed" } = report
  const failure = { code: error_code, detail: "The provider could not deliver the message" }
  if (meaning === "retry") return tryLater(message, failure, moment)
  const switches = meaning === "use_template" && hasTemplate && !message.template_only
  return {
    error_code: failure.code,
    error: failure.detail,
    ...(switches
      ? { status: "pending", next_attempt_at: moment.now, template_only: true }
      : { status: "failed", next_attempt_at: null, failed_at: report.at }),
  }
}

/** What a provider's report makes of a message, or null where it is no news. */
export const afterReport = (
  message: Known,
  report: Report,
  moment: Moment,
): MessageChanges | null => {
  const isOfLast = report.attempt === null || report.attempt === message.attempts
  if (!isNews(message.status, report.status, isOfLast)) return null
  return report.status === "failed"
    ? failedLater(message, report, moment)
    : arrived(message, report)
}
