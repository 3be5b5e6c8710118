import { Container, Text } from "@medusajs/ui"
import type { WhatsappMessageView } from "../../../contracts/whatsapp"
import { Notice } from "../../components/notice"
import { SectionHeader } from "../../components/section-header"
import { SectionRow } from "../../components/section-row"
import { TextLink } from "../../components/text-link"
import { formatMoment } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { useMessagesOf } from "../api"
import { DeliveryStatusBadge, MessageStatusBadge } from "../badges"
import { MessageError } from "../errors/message-error"
import { deliveryStatusOf, isSent } from "../delivery-status"
import { ResendButton } from "../resend-button"
import { messagesPath } from "../subject"
import { Timeline } from "../timeline/timeline"

type MessagesProps = { messages: WhatsappMessageView[] }

/** Whether, and since when, the order is `whatsapp_sent`. */
const SentRow = ({ messages }: MessagesProps) => {
  const t = useText()
  const language = useLanguage()
  const [first] = messages
    .filter(isSent)
    .flatMap(({ sent_at }) => sent_at ?? [])
    .sort()
  return (
    <SectionRow title={t("whatsapp.widget.sent")}>
      {first
        ? t("whatsapp.widget.yes", { moment: formatMoment(first, language) })
        : t("whatsapp.widget.no")}
    </SectionRow>
  )
}

const Recipient = ({ message }: { message: WhatsappMessageView }) => (
  <div className="flex flex-col gap-y-3 px-6 py-4">
    <div className="flex items-center justify-between gap-x-2">
      <Text size="small" leading="compact" weight="plus">
        {message.to}
      </Text>
      <MessageStatusBadge status={message.status} />
    </div>
    <MessageError message={message} />
    <Timeline message={message} />
    <div className="flex justify-end empty:hidden">
      <ResendButton message={message} />
    </div>
  </div>
)

/** What the seller was told of an order. */
export const OrderMessageSection = ({ orderId }: { orderId: string }) => {
  const t = useText()
  const { data, error } = useMessagesOf("order_id", orderId)
  const messages = [...(data?.whatsapp_messages ?? [])].sort((one, other) =>
    one.to.localeCompare(other.to),
  )
  if (!data && !error) return null
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("whatsapp.title")}>
        {messages.length > 0 && <DeliveryStatusBadge status={deliveryStatusOf(messages)} />}
      </SectionHeader>
      {messages.length > 0 ? (
        <>
          <SentRow messages={messages} />
          {messages.map((message) => (
            <Recipient key={message.id} message={message} />
          ))}
          <Text size="small" leading="compact" className="px-6 py-4">
            <TextLink to={messagesPath("order_id", orderId)}>{t("whatsapp.showMessages")}</TextLink>
          </Text>
        </>
      ) : (
        <div className="px-6 py-8">
          {error ? (
            <Notice heading={t("whatsapp.list.failed")} hint={error.message} />
          ) : (
            <Notice heading={t("whatsapp.widget.none")} hint={t("whatsapp.widget.noneHint")} />
          )}
        </div>
      )}
    </Container>
  )
}
