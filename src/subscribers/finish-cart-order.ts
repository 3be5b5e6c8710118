import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { atApplicationStart } from "../shared/application-start"
import { registerHooks } from "../workflows/hooks"
import { isInHook } from "../workflows/hooks/state"
import { reportAtStart } from "../workflows/operation/report-at-start"
import { finishCartOrderWorkflow } from "../workflows/order/finish-cart-order"

// Here, since Medusa loads subscribers after the workflows of all plugins and of the store.
registerHooks()
atApplicationStart(reportAtStart)

export default async function finishCartOrder({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await finishCartOrderWorkflow(container).run({ input: { order_id: event.data.id } })
}

export const config: SubscriberConfig = {
  event: isInHook("completeCart.orderCreated") ? [] : [OrderWorkflowEvents.PLACED],
  context: { subscriberId: "millesime-finish-cart-order" },
}
