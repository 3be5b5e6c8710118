import type { AttachmentRef, ForeignMessage, Message } from "./message"
import type { AnyMailKind } from "./types"

/** What a message is about, for lists and widgets of the admin. */
export type MailSubject = {
  order_id?: string | null
  quote_id?: string | null
  company_id?: string | null
  customer_id?: string | null
}

/** A message to one recipient, before it is in the outbox. */
export type NewMail = MailSubject & {
  kind: AnyMailKind
  /** The row that it is a consequence of; there is one message per kind, cause and recipient. */
  cause_id: string
  to: string
  /** BCP 47, fixed when the message is written. */
  locale: string
  content: Message | ForeignMessage
  attachments?: AttachmentRef[]
  /** After this moment the message is canceled instead of sent: its token has expired. */
  expires_at?: Date
  /** The sender doesn't want the recipient to be told: the row is only there so that nobody looks for it again. */
  is_silent?: true
}
