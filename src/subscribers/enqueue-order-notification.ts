import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { eventsOf } from "../options/configured"
import { enqueueOrderNotificationsWorkflow } from "../workflows/whatsapp/enqueue-order-notifications"

export default async function enqueue({ event, container }: SubscriberArgs<{ id: string }>) {
  await enqueueOrderNotificationsWorkflow(container).run({ input: { ids: [event.data.id] } })
}

export const config: SubscriberConfig = {
  event: eventsOf("whatsapp", OrderWorkflowEvents.PLACED),
  context: { subscriberId: "millesime-enqueue-order-notification" },
}
