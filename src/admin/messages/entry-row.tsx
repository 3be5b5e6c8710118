import { ArrowPath, ChatBubble, Envelope, Eye } from "@medusajs/icons"
import { Text, Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useNavigate } from "react-router-dom"
import type { MailView } from "../../contracts/mail"
import type { WhatsappMessageView } from "../../contracts/whatsapp"
import { type Action, ActionMenu } from "../components/action-menu"
import { NameLink } from "../components/name-link"
import { formatMoment } from "../lib/format"
import { useLanguage } from "../lib/language"
import { useText } from "../lib/use-text"
import { MailStateBadge } from "../mails/badges"
import { useMailErrorText } from "../mails/errors/mail-error"
import { mailPath } from "../mails/paths"
import { useMailActions } from "../mails/use-mail-actions"
import { MessageStatusBadge } from "../whatsapp/badges"
import { isResendable } from "../whatsapp/delivery-status"
import { useErrorText } from "../whatsapp/errors/message-error"
import { useResend } from "../whatsapp/use-resend"
import { type Entry, momentOf } from "./entries"

const ICONS = { email: Envelope, whatsapp: ChatBubble } as const satisfies Record<
  Entry["channel"],
  unknown
>

type RowProps = {
  entry: Entry
  /** What it is, leading to its details. */
  name: ReactNode
  badge: ReactNode
  problem: string | null
  actions: Action[][]
}

const Row = ({ entry, name, badge, problem, actions }: RowProps) => {
  const t = useText()
  const language = useLanguage()
  const { channel, message } = entry
  const Icon = ICONS[channel]
  return (
    <li className="flex items-start gap-x-3 px-6 py-3">
      <Tooltip content={t(`messages.${channel}`)}>
        <span className="text-ui-fg-muted flex h-5 items-center">
          <Icon aria-label={t(`messages.${channel}`)} />
        </span>
      </Tooltip>
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {name}
          {badge}
        </div>
        <Text size="xsmall" leading="compact" className="text-ui-fg-subtle break-words">
          {message.to} · {formatMoment(momentOf(entry), language)}
        </Text>
        {problem && (
          <Text size="xsmall" leading="compact" className="text-ui-fg-error break-words">
            {problem}
          </Text>
        )}
      </div>
      <ActionMenu groups={actions} />
    </li>
  )
}

const MailRow = ({ mail }: { mail: MailView }) => {
  const t = useText()
  const navigate = useNavigate()
  const errorText = useMailErrorText()
  const actionsOf = useMailActions()
  const path = mailPath(mail.id)
  return (
    <Row
      entry={{ channel: "email", message: mail }}
      name={<NameLink to={path} name={t(`mails.kinds.${mail.kind}`)} />}
      badge={<MailStateBadge state={mail.state} />}
      problem={errorText(mail)}
      actions={[
        [{ label: t("mails.details"), icon: <Eye />, onClick: () => void navigate(path) }],
        actionsOf(mail),
      ]}
    />
  )
}

type WhatsappRowProps = { message: WhatsappMessageView; onOpen: () => void }

const WhatsappRow = ({ message, onOpen }: WhatsappRowProps) => {
  const t = useText()
  const errorText = useErrorText()
  const { resend } = useResend()
  return (
    <Row
      entry={{ channel: "whatsapp", message }}
      name={
        <button
          type="button"
          onClick={onOpen}
          className="txt-compact-small-plus text-ui-fg-base focus-visible:shadow-borders-focus rounded-sm outline-none"
        >
          {t(`whatsapp.kinds.${message.kind}`)}
        </button>
      }
      badge={<MessageStatusBadge status={message.status} />}
      problem={errorText(message)}
      actions={[
        [{ label: t("whatsapp.details"), icon: <Eye />, onClick: onOpen }],
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

type EntryRowProps = { entry: Entry; onOpen: (message: WhatsappMessageView) => void }

/** A message of the timeline. An e-mail has a page of its own, a WhatsApp message opens over this one. */
export const EntryRow = ({ entry, onOpen }: EntryRowProps) =>
  entry.channel === "email" ? (
    <MailRow mail={entry.message} />
  ) : (
    <WhatsappRow message={entry.message} onOpen={() => onOpen(entry.message)} />
  )
