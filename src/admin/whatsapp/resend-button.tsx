import { Button } from "@medusajs/ui"
import type { WhatsappMessageView } from "../../contracts/whatsapp"
import { useText } from "../lib/use-text"
import { isResendable } from "./delivery-status"
import { useResend } from "./use-resend"

type ResendButtonProps = {
  message: WhatsappMessageView
  variant?: "primary" | "secondary"
  done?: () => void
}

/** Nothing for a message that can't be sent again. */
export const ResendButton = ({ message, variant = "secondary", done }: ResendButtonProps) => {
  const t = useText()
  const { resend, isPending } = useResend()
  if (!isResendable(message)) return null
  return (
    <Button
      size="small"
      variant={variant}
      isLoading={isPending}
      onClick={() => void resend(message, done)}
    >
      {t("whatsapp.resend.action")}
    </Button>
  )
}
