import type { WhatsappMessageView } from "../../contracts/whatsapp"
import {
  RESENDABLE_STATUSES,
  SENT_STATUSES,
  type WhatsappMessageStatus,
} from "../../modules/whatsapp/types"

type Sent = Pick<WhatsappMessageView, "status">

const isOneOf = (statuses: readonly WhatsappMessageStatus[]) => (message: Sent) =>
  statuses.includes(message.status)

/** Whether something becomes of it by itself. */
export const isUnderWay = isOneOf(["pending", "sending"])

export const isResendable = isOneOf(RESENDABLE_STATUSES)

/** Whether it makes its order `whatsapp_sent`. */
export const isSent = isOneOf(SENT_STATUSES)
