import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  QUOTE_ACCEPTED,
  QUOTE_APPROVAL_REQUESTED,
  QUOTE_COUNTERED,
  QUOTE_MESSAGE_POSTED,
  QUOTE_REMINDER,
  QUOTE_REQUESTED,
  QUOTE_SENT,
} from "../workflows/quote/events"
import { tellApprovers, tellBuyer, tellOfMessage, tellStaff } from "../workflows/quote/tell-quote"

type Data = { id: string; message_id?: string }
type Tell = (container: SubscriberArgs["container"], data: Data) => Promise<void>

const TELLERS: Record<string, Tell> = {
  [QUOTE_SENT]: (container, { id }) => tellBuyer(container, id, "sent"),
  [QUOTE_REMINDER]: (container, { id }) => tellBuyer(container, id, "reminder"),
  [QUOTE_MESSAGE_POSTED]: (container, { id, message_id = "" }) =>
    tellOfMessage(container, { id, message_id }),
  [QUOTE_APPROVAL_REQUESTED]: (container, { id }) => tellApprovers(container, id),
  [QUOTE_REQUESTED]: (container, { id }) => tellStaff(container, id, "requested"),
  [QUOTE_COUNTERED]: (container, { id }) => tellStaff(container, id, "countered"),
  [QUOTE_ACCEPTED]: (container, { id }) => tellStaff(container, id, "accepted"),
}

export default async function tell({ event, container }: SubscriberArgs<Data>) {
  await TELLERS[event.name]?.(container, event.data)
}

export const config: SubscriberConfig = { event: Object.keys(TELLERS) }
