import type { MailView } from "../../contracts/mail"
import type { WhatsappMessageView } from "../../contracts/whatsapp"

/** A message that left the house, or is to. */
export type Entry =
  { channel: "email"; message: MailView } | { channel: "whatsapp"; message: WhatsappMessageView }

/** When it was sent, or else written. */
export const momentOf = ({ message }: Entry): string => message.sent_at ?? message.created_at

/** E-mails and WhatsApp messages as one timeline, the newest first. */
export const entriesOf = (
  mails: readonly MailView[] = [],
  whatsapp: readonly WhatsappMessageView[] = [],
): Entry[] =>
  [
    ...mails.map((message): Entry => ({ channel: "email", message })),
    ...whatsapp.map((message): Entry => ({ channel: "whatsapp", message })),
  ].sort((one, other) => Date.parse(momentOf(other)) - Date.parse(momentOf(one)))
