import { ArrowPath, Eye } from "@medusajs/icons"
import type { WhatsappMessageView } from "../../../contracts/whatsapp"
import { ActionMenu } from "../../components/action-menu"
import { Below, ShortCell } from "../../components/cells"
import { NameLink } from "../../components/name-link"
import { formatMoment } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { useErrorText } from "../errors/message-error"
import { isResendable } from "../delivery-status"
import { subjectOf, subjectPath } from "../subject"
import { useResend } from "../use-resend"
import { useOpenedMessage } from "./use-opened-message"

type CellProps = { message: WhatsappMessageView }

export const SubjectCell = ({ message }: CellProps) => {
  const t = useText()
  return (
    <div className="flex flex-col items-start">
      <NameLink to={subjectPath(message)} name={subjectOf(message, t)} />
      {message.digest_id && <Below text={t("whatsapp.list.inDigest")} />}
    </div>
  )
}

/** Since when there is the message, and until when it waits. */
export const CreatedCell = ({ message }: CellProps) => {
  const t = useText()
  const language = useLanguage()
  const { created_at, next_attempt_at: next } = message
  return (
    <div className="flex flex-col">
      <span>{formatMoment(created_at, language)}</span>
      {next && <Below text={t("whatsapp.list.next", { moment: formatMoment(next, language) })} />}
    </div>
  )
}

export const ProblemCell = ({ message }: CellProps) => (
  <ShortCell text={useErrorText()(message)} className="max-w-48 min-[1400px]:max-w-72" />
)

export const RowActions = ({ message }: CellProps) => {
  const t = useText()
  const { open } = useOpenedMessage()
  const { resend } = useResend()
  return (
    <ActionMenu
      groups={[
        [{ label: t("whatsapp.details"), icon: <Eye />, onClick: () => open(message) }],
        isResendable(message)
          ? [
              {
                label: t("whatsapp.resend.action"),
                icon: <ArrowPath />,
                onClick: () => void resend(message),
              },
            ]
          : [],
      ]}
    />
  )
}
