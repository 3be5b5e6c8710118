import { ArrowPath, XMark } from "@medusajs/icons"
import { type MailView, mailEndpoints } from "../../contracts/mail"
import type { MailState } from "../../modules/mail/types"
import type { Action } from "../components/action-menu"
import type { TextKey } from "../i18n/en"
import { useConfirmedAction } from "../lib/use-confirmed-action"
import { useEndpointMutation } from "../lib/use-endpoint"
import { useText } from "../lib/use-text"
import { isCancelable, isResendable } from "./state"

const RESEND_HINTS: Partial<Record<MailState, TextKey>> = {
  sent: "mails.resend.sentHint",
  unknown: "mails.resend.unknownHint",
  suppressed: "mails.resend.suppressedHint",
}

/** Sends an e-mail again, once asked: it may arrive twice. */
const useResendMail = () => {
  const t = useText()
  const confirmAndRun = useConfirmedAction()
  const { mutateAsync } = useEndpointMutation(mailEndpoints.adminResendMail)
  return ({ id, to, state }: MailView) =>
    confirmAndRun(
      {
        title: t("mails.resend.question"),
        description: t(RESEND_HINTS[state] ?? "mails.resend.hint", { to }),
        confirmText: t("mails.resend.action"),
        ...(!RESEND_HINTS[state] && { variant: "confirmation" }),
      },
      () => mutateAsync({ params: { id } }),
      t("mails.resend.done"),
    )
}

/** Cancels an e-mail that waits, once asked. */
const useCancelMail = () => {
  const t = useText()
  const confirmAndRun = useConfirmedAction()
  const { mutateAsync } = useEndpointMutation(mailEndpoints.adminCancelMail)
  return ({ id, to }: MailView) =>
    confirmAndRun(
      {
        title: t("mails.cancel.question"),
        description: t("mails.cancel.hint", { to }),
        confirmText: t("mails.cancel.action"),
      },
      () => mutateAsync({ params: { id } }),
      t("mails.cancel.done"),
    )
}

/** What staff can do with an e-mail as it is. */
export const useMailActions = (): ((mail: MailView) => Action[]) => {
  const t = useText()
  const resend = useResendMail()
  const cancel = useCancelMail()
  return (mail) => [
    ...(isCancelable(mail)
      ? [{ label: t("mails.cancel.action"), icon: <XMark />, onClick: () => void cancel(mail) }]
      : []),
    ...(isResendable(mail)
      ? [{ label: t("mails.resend.action"), icon: <ArrowPath />, onClick: () => void resend(mail) }]
      : []),
  ]
}
