import { Button, Container, Text } from "@medusajs/ui"
import { useState } from "react"
import { Notice } from "../components/notice"
import { SectionHeader } from "../components/section-header"
import { TextLink } from "../components/text-link"
import { useText } from "../lib/use-text"
import { mailsPath } from "../mails/paths"
import { MessageDrawer } from "../whatsapp/details/message-drawer"
import { messagesPath } from "../whatsapp/subject"
import { EntryRow } from "./entry-row"
import { type Subject, useMessages } from "./use-messages"
import { SentRow } from "./sent-row"

const SHOWN_AT_FIRST = 8

/** What the store wrote about something, by e-mail and WhatsApp, the newest first. */
export const MessageSection = ({ of, id }: Subject) => {
  const t = useText()
  const { entries, error, hasMail, whatsappScope } = useMessages({ of, id })
  const [isWhole, setWhole] = useState(false)
  const [openedId, setOpened] = useState<string>()
  if (!entries) return null
  const shown = isWhole ? entries : entries.slice(0, SHOWN_AT_FIRST)
  const hidden = entries.length - shown.length
  const whatsapp = entries.flatMap((entry) => (entry.channel === "whatsapp" ? entry.message : []))
  const opened = whatsapp.find((message) => message.id === openedId)
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("messages.title")} />
      {of === "order_id" && whatsapp.length > 0 && <SentRow messages={whatsapp} />}
      {entries.length > 0 ? (
        <ul className="divide-y">
          {shown.map((entry) => (
            <EntryRow
              key={entry.message.id}
              entry={entry}
              onOpen={(message) => setOpened(message.id)}
            />
          ))}
        </ul>
      ) : (
        <div className="px-6 py-8">
          {error ? (
            <Notice heading={t("messages.failed")} hint={error.message} />
          ) : (
            <Notice heading={t("messages.none")} />
          )}
        </div>
      )}
      {entries.length > 0 && error && (
        <Text size="small" leading="compact" className="text-ui-fg-error px-6 py-3">
          {t("messages.partlyFailed", { message: error.message })}
        </Text>
      )}
      {entries.length > 0 && (
        <div className="txt-compact-small flex flex-wrap items-center gap-x-4 gap-y-2 px-6 py-4">
          {hidden > 0 && (
            <Button size="small" variant="secondary" onClick={() => setWhole(true)}>
              {t("messages.more", { number: hidden })}
            </Button>
          )}
          {hasMail && <TextLink to={mailsPath(of, id)}>{t("messages.showMails")}</TextLink>}
          {whatsappScope && whatsapp.length > 0 && (
            <TextLink to={messagesPath(whatsappScope, id)}>{t("messages.showWhatsapp")}</TextLink>
          )}
        </div>
      )}
      {opened && <MessageDrawer message={opened} onClose={() => setOpened(undefined)} />}
    </Container>
  )
}
