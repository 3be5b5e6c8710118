import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { COMPANY_CREATED, COMPANY_UPDATED } from "../workflows/company/events"
import { verifyDueVatNumbers } from "../workflows/company/verify-due-vat-numbers"

/** A new number is due at once; should the event get lost, the job of the next minute asks. */
export default async function verifyNew({ event, container }: SubscriberArgs<{ id: string }>) {
  await verifyDueVatNumbers(container, { id: event.data.id })
}

export const config: SubscriberConfig = { event: [COMPANY_CREATED, COMPANY_UPDATED] }
