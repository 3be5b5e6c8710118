import { Container } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { MailDetails } from "../../../contracts/mail"
import { Code } from "../../components/code"
import { SectionHeader } from "../../components/section-header"
import { SectionRows } from "../../components/section-row"
import { formatMoment, localeName } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { OrderLink } from "../../quotes/details/order-link"
import { CompanyLink, CustomerLink, QuoteLink } from "./links"

const Attachments = ({ mail: { attachments } }: { mail: MailDetails }) => (
  <ul className="flex flex-col gap-y-1">
    {attachments.map(({ filename }, index) => (
      <li key={`${index}:${filename}`} className="break-all">
        {filename}
      </li>
    ))}
  </ul>
)

/** What is known of an e-mail; what is not stays out of the list. */
export const FactsSection = ({ mail }: { mail: MailDetails }) => {
  const t = useText()
  const language = useLanguage()
  const { order_id, quote_id, company_id, customer_id, error_code, error, sent_at } = mail
  const rows: [string, ReactNode][] = [
    [
      t("mails.fields.to"),
      <span key="to" className="break-all">
        {mail.to}
      </span>,
    ],
    [t("mails.fields.kind"), t(`mails.kinds.${mail.kind}`)],
    [t("mails.fields.locale"), localeName(mail.locale, language)],
    [t("columns.created"), formatMoment(mail.created_at, language)],
    [t("mails.fields.sent_at"), sent_at && formatMoment(sent_at, language)],
    [t("mails.fields.order"), order_id && <OrderLink key="order" id={order_id} />],
    [t("mails.fields.quote"), quote_id && <QuoteLink key="quote" id={quote_id} />],
    [t("mails.fields.company"), company_id && <CompanyLink key="company" id={company_id} />],
    [t("mails.fields.customer"), customer_id && <CustomerLink key="customer" id={customer_id} />],
    [
      t("mails.fields.attachments"),
      mail.attachments.length > 0 ? <Attachments key="files" mail={mail} /> : null,
    ],
    [
      t("mails.fields.answer"),
      error_code && <Code key="answer" text={[error_code, error].filter(Boolean).join(": ")} />,
    ],
    [t("mails.fields.message_id"), <Code key="message" text={mail.message_id} />],
    [t("mails.fields.id"), <Code key="id" text={mail.id} />],
  ]
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("mails.about")} />
      <SectionRows rows={rows} />
    </Container>
  )
}
