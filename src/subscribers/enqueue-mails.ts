import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { eventsOf } from "../options/configured"
import { enqueueMailsOfEventWorkflow } from "../workflows/mail/enqueue-mails"
import { MAIL_EVENTS } from "../workflows/mail/sources"

export default async function enqueueMails({
  event,
  container,
}: SubscriberArgs<Record<string, unknown>>) {
  const { name, data } = event
  await enqueueMailsOfEventWorkflow(container).run({ input: { name, data } })
}

export const config: SubscriberConfig = {
  event: eventsOf("mail", ...MAIL_EVENTS),
  context: { subscriberId: "millesime-enqueue-mails" },
}
