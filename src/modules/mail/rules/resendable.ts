import type { MailRow } from "../rows"
import type { MailStatus } from "../types"

const RESENDABLE_STATUSES: readonly MailStatus[] = [
  "sent",
  "failed",
  "unknown",
  "suppressed",
  "canceled",
]

/** Whether staff may have a message sent again: what its links need must be there and still be good. */
export const isResendable = (
  { status, blanked_at, expires_at }: Pick<MailRow, "status" | "blanked_at" | "expires_at">,
  now: Date,
): boolean =>
  RESENDABLE_STATUSES.includes(status) && !blanked_at && !(expires_at && expires_at <= now)
