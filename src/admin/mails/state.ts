import type { MailView } from "../../contracts/mail"
import type { AnyMailKind, MailState } from "../../modules/mail/types"

const UNDER_WAY: readonly MailState[] = ["waiting", "sending", "retrying"]
const CANCELABLE: readonly MailState[] = ["waiting", "retrying"]

/** Whose link or code is blanked once they are sent: there is nothing to send again. */
const SPENT_WHEN_SENT: readonly AnyMailKind[] = [
  "password_reset",
  "verification_code",
  "staff_invitation",
  "company_invitation",
  "order_transfer_requested",
]

/** Whether something becomes of it by itself. */
export const isUnderWay = ({ state }: Pick<MailView, "state">): boolean => UNDER_WAY.includes(state)

export const isCancelable = ({ state }: Pick<MailView, "state">): boolean =>
  CANCELABLE.includes(state)

export const isResendable = ({ kind, state }: Pick<MailView, "kind" | "state">): boolean =>
  !UNDER_WAY.includes(state) && !(state === "sent" && SPENT_WHEN_SENT.includes(kind))
