import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { eventsOf } from "../options/configured"
import { QUOTE_ACCEPTED, QUOTE_REQUESTED } from "../workflows/quote/events"
import { enqueueQuoteNotificationsWorkflow } from "../workflows/whatsapp/enqueue-quote-notifications"

export default async function enqueue({ event, container }: SubscriberArgs<{ id: string }>) {
  const kind = event.name === QUOTE_ACCEPTED ? "quote_accepted" : "quote_requested"
  await enqueueQuoteNotificationsWorkflow(container).run({ input: { kind, ids: [event.data.id] } })
}

export const config: SubscriberConfig = {
  event: eventsOf("whatsapp", QUOTE_REQUESTED, QUOTE_ACCEPTED),
  context: { subscriberId: "millesime-enqueue-quote-notification" },
}
