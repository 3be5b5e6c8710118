import { type AttemptContext, afterAttempt } from "../../../shared/outbox"
import type { PlatformFlow } from "../platform/port"
import type { TransmissionRow } from "../transmission/rows"

/** What an attempt to hand an invoice over came to. */
export type TransmitOutcome =
  | { outcome: "sent"; flow_id: string }
  /** The platform doesn't have it, or isn't known to: it is looked up before it is sent again. */
  | { outcome: "retry"; code: string; detail: string; retry_after?: number }
  /** The platform doesn't take it. */
  | { outcome: "stop"; code: string; detail: string }

type Current = Pick<TransmissionRow, "attempts" | "give_up_at">

/** The changes of a transmission after an attempt. */
export const afterTransmit = (
  row: Current,
  outcome: TransmitOutcome,
  context: AttemptContext,
): Partial<TransmissionRow> => ({
  ...afterAttempt(row, outcome, context),
  ...(outcome.outcome === "sent" && { flow_id: outcome.flow_id }),
})

/** Nothing has been taken by the platform, or it has refused what it took: only then may staff send it again. */
export const isResendable = ({ status }: Pick<TransmissionRow, "status">): boolean =>
  status === "failed" || status === "unknown"

/** The changes of a transmission after what the platform says of its flow; null where that is nothing new. */
export const afterAcknowledgement = (
  row: Pick<TransmissionRow, "status" | "flow_id">,
  { flow_id, acknowledgement: { status, code, detail } }: PlatformFlow,
  now: Date,
): Partial<TransmissionRow> | null => {
  // Known, or the attempt under way will know.
  if (row.status === "sending") return null
  if (status === "Error") {
    const isKnown = row.status === "failed" && row.flow_id === flow_id
    return isKnown
      ? null
      : {
          status: "failed",
          flow_id,
          next_attempt_at: null,
          error_code: code,
          error: detail,
          failed_at: now,
        }
  }
  if (row.status === "sent" || row.flow_id === flow_id) return null
  return {
    status: "sent",
    flow_id,
    next_attempt_at: null,
    error_code: null,
    error: null,
    failed_at: null,
    sent_at: now,
  }
}
