import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { eventsOf } from "../options/configured"
import { endMembershipsWorkflow } from "../workflows/company/end-memberships"

/** A deleted customer leaves their company, even as its last admin. */
export default async function endMembership({
  event,
  container,
}: SubscriberArgs<{ id: string | string[] }>) {
  await endMembershipsWorkflow(container).run({
    input: { customer_ids: [event.data.id].flat() },
  })
}

export const config: SubscriberConfig = {
  event: eventsOf("companies", "customer.deleted"),
  context: { subscriberId: "millesime-end-membership" },
}
