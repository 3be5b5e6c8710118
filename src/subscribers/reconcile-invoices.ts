import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { eventsOf } from "../options/configured"
import { ORDERS_OF_EVENT } from "../queries/invoice/find-orders"
import { reconcileOrdersWorkflow } from "../workflows/invoice/reconcile-invoices"

/** Issues at once what the job of every minute would find. */
export default async function reconcileInvoices({
  event: { name, data },
  container,
}: SubscriberArgs<{ id: string; order_id: string }>) {
  const order_ids = (await ORDERS_OF_EVENT[name]?.(container, data)) ?? []
  if (!order_ids.length) return
  await reconcileOrdersWorkflow(container).run({
    input: { order_ids, now: new Date().toISOString() },
  })
}

export const config: SubscriberConfig = {
  event: eventsOf("invoices", ...Object.keys(ORDERS_OF_EVENT)),
  context: { subscriberId: "millesime-reconcile-invoices" },
}
