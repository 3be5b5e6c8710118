import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MEMBER_INVITED } from "../workflows/company/events"
import { sendInvitation } from "../workflows/company/notifications"

export default async function send({
  event,
  container,
}: SubscriberArgs<{ id: string; token: string }>) {
  await sendInvitation(container, event.data)
}

export const config: SubscriberConfig = { event: MEMBER_INVITED }
