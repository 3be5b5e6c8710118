import { mailEndpoints } from "../../contracts/mail"
import { whatsappEndpoints } from "../../contracts/whatsapp"
import { useEndpoint } from "../lib/use-endpoint"
import { pollIntervalOf as mailPollIntervalOf } from "../mails/api"
import type { MailScope } from "../mails/paths"
import { pollIntervalOf } from "../whatsapp/api"
import { entriesOf } from "./entries"

/** Of one channel; all of them are in its list. */
const LIMIT = 50

/** Between two looks for messages that something new has caused. */
const LOOK_INTERVAL_MS = 15_000

/** What a message can be about. */
export type Subject = { of: MailScope; id: string }

/** The channel of WhatsApp tells the seller of orders and quotes, and of nothing else. */
const whatsappScopeOf = ({ of }: Subject) =>
  of === "order_id" || of === "quote_id" ? of : undefined

/** The messages about something, of all channels; undefined until each has answered. */
export const useMessages = (subject: Subject) => {
  const scope = whatsappScopeOf(subject)
  const mails = useEndpoint(
    mailEndpoints.adminListMails,
    { query: { [subject.of]: subject.id, limit: LIMIT } },
    { refetchInterval: ({ state }) => mailPollIntervalOf(state.data?.mails) || LOOK_INTERVAL_MS },
  )
  const whatsapp = useEndpoint(
    whatsappEndpoints.adminListWhatsappMessages,
    { query: { ...(scope && { [scope]: subject.id }), limit: LIMIT } },
    {
      enabled: scope !== undefined,
      refetchInterval: ({ state }) =>
        pollIntervalOf(state.data?.whatsapp_messages) || LOOK_INTERVAL_MS,
    },
  )
  const isComplete =
    Boolean(mails.data ?? mails.error) && (!scope || Boolean(whatsapp.data ?? whatsapp.error))
  return {
    entries: isComplete
      ? entriesOf(mails.data?.mails, whatsapp.data?.whatsapp_messages)
      : undefined,
    error: mails.error ?? whatsapp.error,
    whatsappScope: scope,
  }
}
