import type { WhatsappMessageView } from "../../../contracts/whatsapp"
import { Code } from "../../components/code"
import { SectionRow } from "../../components/section-row"
import { TextLink } from "../../components/text-link"
import { formatNumber } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { OrderLink } from "../../quotes/details/order-link"
import { MessageError } from "../errors/message-error"
import { messagesPath, subjectOf, subjectPath } from "../subject"
import { Timeline } from "../timeline/timeline"
import { DigestOrders } from "./digest-orders"

type DetailsProps = { message: WhatsappMessageView }

const Subject = ({ message }: DetailsProps) => {
  const t = useText()
  const { id, kind, quote_id, order_id, digest_id } = message
  if (kind === "digest") {
    return (
      <SectionRow title={t("whatsapp.fields.orders")}>
        <DigestOrders id={id} />
      </SectionRow>
    )
  }
  return (
    <>
      <SectionRow title={t("whatsapp.fields.subject")}>
        <TextLink to={subjectPath(message)}>{subjectOf(message, t)}</TextLink>
      </SectionRow>
      {quote_id && order_id && (
        <SectionRow title={t("whatsapp.fields.order")}>
          <OrderLink id={order_id} />
        </SectionRow>
      )}
      {digest_id && (
        <SectionRow title={t("whatsapp.fields.digest")}>
          <TextLink to={messagesPath("digest_id", digest_id)}>
            {t("whatsapp.showMessages")}
          </TextLink>
        </SectionRow>
      )}
    </>
  )
}

/** Everything that is known of a message. */
export const MessageDetails = ({ message }: DetailsProps) => {
  const t = useText()
  const language = useLanguage()
  const { id, kind, to, attempts, error_code, error, provider_message_id } = message
  return (
    <div className="flex flex-col divide-y">
      <div className="flex flex-col gap-y-4 px-6 py-4">
        <MessageError message={message} />
        <Timeline message={message} />
      </div>
      <Subject message={message} />
      <SectionRow title={t("whatsapp.fields.kind")}>{t(`whatsapp.kinds.${kind}`)}</SectionRow>
      <SectionRow title={t("whatsapp.fields.to")}>{to}</SectionRow>
      <SectionRow title={t("whatsapp.fields.attempts")}>
        {formatNumber(attempts, language)}
      </SectionRow>
      {error_code && (
        <SectionRow title={t("whatsapp.fields.answer")}>
          <Code text={[error_code, error].filter(Boolean).join(": ")} />
        </SectionRow>
      )}
      {provider_message_id && (
        <SectionRow title={t("whatsapp.fields.provider_message_id")}>
          <Code text={provider_message_id} />
        </SectionRow>
      )}
      <SectionRow title={t("whatsapp.fields.id")}>
        <Code text={id} />
      </SectionRow>
    </div>
  )
}
