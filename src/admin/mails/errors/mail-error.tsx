import type { MailView } from "../../../contracts/mail"
import { ProblemAlert } from "../../components/problem-alert"
import { useText } from "../../lib/use-text"
import { reasonOf } from "./reasons"

type Failed = Pick<MailView, "state" | "error_code" | "error">

/** In few words what went wrong; null where nothing did, the mail server's words where no others are known. */
export const useMailErrorText = () => {
  const t = useText()
  return ({ state, error_code: code, error }: Failed): string | null => {
    if (code === null || state === "sent") return null
    const reason = reasonOf(code)
    return reason ? t(`mails.errors.${reason}.what`) : (error ?? code)
  }
}

/** What went wrong at the last attempt, and what to do about it. */
export const MailError = ({ mail }: { mail: Failed }) => {
  const t = useText()
  const what = useMailErrorText()(mail)
  const reason = mail.error_code && reasonOf(mail.error_code)
  if (!what) return null
  return (
    <ProblemAlert
      variant={mail.state === "failed" || mail.state === "suppressed" ? "error" : "warning"}
      what={what}
      todo={reason ? t(`mails.errors.${reason}.todo`) : undefined}
    />
  )
}
