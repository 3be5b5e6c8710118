import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { eventsOf } from "../options/configured"
import { COMPANY_CREATED, COMPANY_UPDATED } from "../workflows/company/events"
import { verifyDueVatNumbers } from "../workflows/company/verify-due-vat-numbers"

/** Checks a new VAT number at once. If the event is lost, the job checks it within a minute. */
export default async function verifyNew({ event, container }: SubscriberArgs<{ id: string }>) {
  await verifyDueVatNumbers(container, { id: event.data.id })
}

export const config: SubscriberConfig = {
  event: eventsOf("companies", COMPANY_CREATED, COMPANY_UPDATED),
  context: { subscriberId: "millesime-verify-new-vat-number" },
}
