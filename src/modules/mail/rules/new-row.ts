import type { NewMail } from "../mail"
import type { MailRow } from "../rows"
import { toStorable } from "../../../shared/storable-text"
import { type AnyMailKind, UNSUPPRESSED_KINDS } from "../types"
import { isMailAddress } from "./address"
import { hasSecrets } from "./secrets"

/** Of kind, cause and recipient. */
export const dedupeKeyOf = ({ kind, cause_id, to }: Pick<NewMail, "kind" | "cause_id" | "to">) =>
  toStorable(`${kind}:${cause_id}:${to.toLowerCase()}`)

export const mayBeSuppressed = (kind: AnyMailKind): boolean => !UNSUPPRESSED_KINDS.includes(kind)

/** Message-ID of a message; a number tells copies apart that its recipient has asked for. */
export const messageIdOf = (id: string, domain: string, copy = 0): string =>
  `<${id}${copy ? `.${copy}` : ""}@${domain}>`

const statusOf = ({ to, is_silent }: NewMail, isSuppressed: boolean): Partial<MailRow> => {
  if (is_silent) return { status: "canceled", next_attempt_at: null, error_code: "no_notification" }
  if (!isMailAddress(to))
    return { status: "failed", next_attempt_at: null, error_code: "invalid_address" }
  return isSuppressed ? { status: "suppressed", next_attempt_at: null } : {}
}

type Circumstances = {
  id: string
  /** Of the sender's address. */
  domain: string
  isSuppressed: boolean
}

/** The row of a new message, due at once unless nothing is to be sent to its recipient. */
export const newRow = (
  mail: NewMail,
  { id, domain, isSuppressed }: Circumstances,
): Partial<MailRow> => ({
  id,
  dedupe_key: dedupeKeyOf(mail),
  kind: mail.kind,
  cause_id: mail.cause_id,
  locale: mail.locale,
  to: toStorable(mail.to),
  subject: mail.content.subject,
  content: mail.content,
  attachments: mail.attachments ?? [],
  order_id: mail.order_id ?? null,
  quote_id: mail.quote_id ?? null,
  company_id: mail.company_id ?? null,
  customer_id: mail.customer_id ?? null,
  expires_at: mail.expires_at ?? null,
  has_secrets: hasSecrets(mail.content),
  message_id: messageIdOf(id, domain),
  ...statusOf(mail, isSuppressed),
})
