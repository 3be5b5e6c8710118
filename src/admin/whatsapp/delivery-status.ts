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

export type DeliveryStatus = "told" | "waiting" | "unclear" | "failed"

/** Whether the seller knows of an order: one of their numbers is enough. */
export const deliveryStatusOf = (messages: readonly Sent[]): DeliveryStatus => {
  if (messages.some(isSent)) return "told"
  if (messages.some(isUnderWay)) return "waiting"
  return messages.some(isOneOf(["unknown"])) ? "unclear" : "failed"
}
