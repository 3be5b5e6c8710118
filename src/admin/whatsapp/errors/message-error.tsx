import type { WhatsappMessageView } from "../../../contracts/whatsapp"
import { ProblemAlert } from "../../components/problem-alert"
import { useText } from "../../lib/use-text"
import { reasonOf } from "./reasons"

type Failed = Pick<WhatsappMessageView, "status" | "error_code" | "error">

/** In few words what went wrong; null where nothing did, the provider's words where no others are known. */
export const useErrorText = () => {
  const t = useText()
  return ({ error_code: code, error }: Failed): string | null => {
    if (code === null) return null
    const reason = reasonOf(code)
    return reason ? t(`whatsapp.errors.${reason}.what`) : (error ?? code)
  }
}

/** What went wrong at the last attempt, and what to do about it. */
export const MessageError = ({ message }: { message: Failed }) => {
  const t = useText()
  const what = useErrorText()(message)
  const reason = message.error_code && reasonOf(message.error_code)
  if (!what) return null
  return (
    <ProblemAlert
      variant={message.status === "failed" ? "error" : "warning"}
      what={what}
      todo={reason ? t(`whatsapp.errors.${reason}.todo`) : undefined}
    />
  )
}
