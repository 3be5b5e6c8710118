import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { enqueueMailsOfEventWorkflow } from "../workflows/mail/enqueue-mails"
import { MAIL_EVENTS } from "../workflows/mail/sources"

export default async function enqueueMails({
  event,
  container,
}: SubscriberArgs<Record<string, unknown>>) {
  const { name, data } = event
  await enqueueMailsOfEventWorkflow(container).run({ input: { name, data } })
}

export const config: SubscriberConfig = { event: MAIL_EVENTS }
