import type { WhatsappMessageView } from "../../contracts/whatsapp"
import { scopePath } from "../lib/scope"
import type { Translate } from "../lib/use-text"

/** The messages about something: a path of the admin. */
export const messagesPath = (of: "order_id" | "quote_id" | "digest_id", id: string): string =>
  scopePath("/whatsapp", of, id)

/** What a message tells of, in words. */
export const subjectOf = ({ kind, subject }: WhatsappMessageView, t: Translate): string => {
  switch (kind) {
    case "order_placed":
      return t("whatsapp.about.order", { number: subject })
    case "digest":
      return t("whatsapp.about.digest", { orders: subject })
    default:
      return subject
  }
}

/** Where that is found in the admin. */
export const subjectPath = ({ kind, ...message }: WhatsappMessageView): string => {
  if (kind === "digest") return messagesPath("digest_id", message.id)
  return message.quote_id ? `/quotes/${message.quote_id}` : `/orders/${message.order_id}`
}
