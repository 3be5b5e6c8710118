import { mailEndpoints } from "../../contracts/mail"
import { whatsappEndpoints } from "../../contracts/whatsapp"
import { useEndpoint } from "../lib/use-endpoint"
import { useFeature } from "../lib/use-feature"
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

/** The messages about something, of the channels that the store has; undefined until each has answered. */
export const useMessages = (subject: Subject) => {
  const hasMail = useFeature("mail")
  const hasWhatsapp = useFeature("whatsapp")
  const scope = hasWhatsapp ? whatsappScopeOf(subject) : undefined
  const mails = useEndpoint(
    mailEndpoints.adminListMails,
    { query: { [subject.of]: subject.id, limit: LIMIT } },
    {
      enabled: hasMail === true,
      refetchInterval: ({ state }) => mailPollIntervalOf(state.data?.mails) || LOOK_INTERVAL_MS,
    },
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
  const channels = [...(hasMail ? [mails] : []), ...(scope ? [whatsapp] : [])]
  const isComplete =
    hasMail !== undefined &&
    channels.length > 0 &&
    channels.every(({ data, error }) => data ?? error)
  return {
    entries: isComplete
      ? entriesOf(mails.data?.mails, whatsapp.data?.whatsapp_messages)
      : undefined,
    error: mails.error ?? whatsapp.error,
    hasMail,
    whatsappScope: scope,
  }
}
