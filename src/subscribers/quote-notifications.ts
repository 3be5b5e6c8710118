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
import {
  notifyApprovers,
  notifyBuyer,
  notifyBuyerOfMessage,
  notifyStaff,
} from "../workflows/quote/notifications"

type Data = { id: string; message_id?: string }
type Handler = (container: SubscriberArgs["container"], data: Data) => Promise<void>

const HANDLERS: Record<string, Handler> = {
  [QUOTE_SENT]: (container, { id }) => notifyBuyer(container, id, "sent"),
  [QUOTE_REMINDER]: (container, { id }) => notifyBuyer(container, id, "reminder"),
  [QUOTE_MESSAGE_POSTED]: (container, { id, message_id = "" }) =>
    notifyBuyerOfMessage(container, { id, message_id }),
  [QUOTE_APPROVAL_REQUESTED]: (container, { id }) => notifyApprovers(container, id),
  [QUOTE_REQUESTED]: (container, { id }) => notifyStaff(container, id, "requested"),
  [QUOTE_COUNTERED]: (container, { id }) => notifyStaff(container, id, "countered"),
  [QUOTE_ACCEPTED]: (container, { id }) => notifyStaff(container, id, "accepted"),
}

/** Sends the e-mails about quotes. */
export default async function handleQuoteEvent({ event, container }: SubscriberArgs<Data>) {
  await HANDLERS[event.name]?.(container, event.data)
}

export const config: SubscriberConfig = { event: Object.keys(HANDLERS) }
