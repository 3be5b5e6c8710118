import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { announceOrdersWorkflow } from "../workflows/whatsapp/announce-orders"

export default async function announce({ event, container }: SubscriberArgs<{ id: string }>) {
  await announceOrdersWorkflow(container).run({ input: { ids: [event.data.id] } })
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.PLACED }
