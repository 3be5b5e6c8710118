import { type WhatsappMessageView, whatsappEndpoints } from "../../contracts/whatsapp"
import { useEndpointMutation } from "../lib/use-endpoint"
import { useConfirmedAction } from "../lib/use-confirmed-action"
import { useText } from "../lib/use-text"

/** Sends a message again, once asked: one whose delivery status is unknown may arrive twice. */
export const useResend = () => {
  const t = useText()
  const confirmAndRun = useConfirmedAction()
  const { mutateAsync, isPending } = useEndpointMutation(
    whatsappEndpoints.adminResendWhatsappMessage,
  )
  const resend = async ({ id, to, status, digest_id }: WhatsappMessageView, done?: () => void) => {
    const isUnclear = status === "unknown"
    const hints = [
      t(isUnclear ? "whatsapp.resend.unknownHint" : "whatsapp.resend.failedHint", { to }),
      ...(digest_id ? [t("whatsapp.resend.digestHint")] : []),
    ]
    await confirmAndRun(
      {
        title: t("whatsapp.resend.question"),
        description: hints.join(" "),
        confirmText: t("whatsapp.resend.action"),
        ...(!isUnclear && { variant: "confirmation" }),
      },
      async () => {
        await mutateAsync({ params: { id } })
        done?.()
      },
      t("whatsapp.resend.done"),
    )
  }
  return { resend, isPending }
}
