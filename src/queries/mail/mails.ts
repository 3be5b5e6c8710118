import type { MedusaContainer } from "@medusajs/framework/types"
import type {
  MailDetails,
  MailSuppression,
  MailSuppressionsQuery,
  MailView,
  MailsQuery,
  RenderedMail,
} from "../../contracts/mail"
import { DomainError } from "../../errors"
import { mailService } from "../../modules/mail"
import { sampleMessage } from "../../modules/mail/messages"
import { blankSecrets } from "../../modules/mail/render"
import type { MailAttemptRow, MailRow } from "../../modules/mail/rows"
import { isMessage } from "../../modules/mail/rules/secrets"
import { filterOfStates, stateOf } from "../../modules/mail/rules/state"
import type { MailKind } from "../../modules/mail/types"
import { escapeHtml } from "../../shared/escape-html"
import { iso, isoOrNull } from "../../shared/moment"
import { listPage } from "../list-page"

const viewOf = (row: MailRow): MailView => ({
  id: row.id,
  kind: row.kind,
  locale: row.locale,
  to: row.to,
  subject: row.subject,
  state: stateOf(row),
  attempts: row.attempts,
  next_at: isoOrNull(row.next_attempt_at),
  message_id: row.message_id,
  error_code: row.error_code,
  error: row.error,
  order_id: row.order_id,
  quote_id: row.quote_id,
  company_id: row.company_id,
  customer_id: row.customer_id,
  created_at: iso(row.created_at),
  sent_at: isoOrNull(row.sent_at),
})

/** E-mails without their texts, newest first by default. */
export const listMails = async (
  container: MedusaContainer,
  { limit, offset, order, state, to, ...filters }: MailsQuery,
): Promise<{ mails: MailView[]; count: number }> => {
  const service = mailService(container)
  const where = {
    ...filters,
    ...(to && { to: [to, to.toLowerCase()] }),
    ...(state && filterOfStates(state)),
  }
  const { rows, count } = await listPage<MailRow>(
    (filters, config) => service.listAndCountMillesimeMails(filters, config),
    where,
    { limit, offset, ...(order && { order }) },
    { order: { created_at: "DESC" } },
  )
  return { mails: rows.map(viewOf), count }
}

const retrieveRow = async (container: MedusaContainer, id: string): Promise<MailRow> => {
  const [row] = await mailService(container).listMillesimeMails({ id }, { take: 1 })
  if (!row) throw new DomainError("not_found.mail")
  return row
}

/** @throws DomainError `not_found` */
export const retrieveMail = async (container: MedusaContainer, id: string): Promise<MailView> =>
  viewOf(await retrieveRow(container, id))

/** As the recipient sees it, but for tokens and codes. */
const renderRow = async (
  container: MedusaContainer,
  { content, locale }: MailRow,
): Promise<Omit<RenderedMail, "subject">> => {
  if (!isMessage(content)) {
    return { text: content.text, html: content.html ?? `<pre>${escapeHtml(content.text)}</pre>` }
  }
  const { html, text } = await mailService(container).preview(blankSecrets(content), locale)
  return { html, text }
}

const attemptView = ({ number, started_at, finished_at, ...result }: MailAttemptRow) => ({
  number,
  started_at: iso(started_at),
  finished_at: isoOrNull(finished_at),
  outcome: result.outcome,
  code: result.code,
  detail: result.detail,
})

/** With its texts and attempts. @throws DomainError `not_found` */
export const retrieveMailDetails = async (
  container: MedusaContainer,
  id: string,
): Promise<MailDetails> => {
  const row = await retrieveRow(container, id)
  const [rendered, attempts] = await Promise.all([
    renderRow(container, row),
    mailService(container).listMillesimeMailAttempts({ mail_id: id }, { order: { number: "ASC" } }),
  ])
  return {
    ...viewOf(row),
    ...rendered,
    attachments: row.attachments.map(({ filename }) => ({ filename })),
    attempt_log: attempts.map(attemptView),
  }
}

/** A kind of message with sample data. */
export const previewMail = (
  container: MedusaContainer,
  kind: MailKind,
  locale: string,
): Promise<RenderedMail> =>
  mailService(container).preview(blankSecrets(sampleMessage(kind, locale)), locale)

/** Newest first. */
export const listMailSuppressions = async (
  container: MedusaContainer,
  { limit, offset, q }: MailSuppressionsQuery,
): Promise<{ suppressions: MailSuppression[]; count: number }> => {
  const service = mailService(container)
  const { rows, count } = await listPage(
    service.listAndCountMillesimeMailSuppressions.bind(service),
    { ...(q && { q }) },
    { limit, offset },
    { order: { created_at: "DESC" } },
  )
  const suppressions = rows.map(({ id, address, reason, created_at }) => ({
    id,
    address,
    reason,
    created_at: iso(created_at),
  }))
  return { suppressions, count }
}
