import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { QUOTE_ACCEPTED, QUOTE_REQUESTED } from "../workflows/quote/events"
import { announceQuotesWorkflow } from "../workflows/whatsapp/announce-quotes"

export default async function announce({ event, container }: SubscriberArgs<{ id: string }>) {
  const kind = event.name === QUOTE_ACCEPTED ? "quote_accepted" : "quote_requested"
  await announceQuotesWorkflow(container).run({ input: { kind, ids: [event.data.id] } })
}

export const config: SubscriberConfig = { event: [QUOTE_REQUESTED, QUOTE_ACCEPTED] }
