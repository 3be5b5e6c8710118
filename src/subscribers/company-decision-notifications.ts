import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { COMPANY_APPROVED, COMPANY_REJECTED, COMPANY_SUSPENDED } from "../workflows/company/events"
import { notifyOfDecision } from "../workflows/company/notifications"

const KINDS: Record<string, Parameters<typeof notifyOfDecision>[2]> = {
  [COMPANY_APPROVED]: "approved",
  [COMPANY_REJECTED]: "rejected",
  [COMPANY_SUSPENDED]: "suspended",
}

export default async function notify({ event, container }: SubscriberArgs<{ id: string }>) {
  const kind = KINDS[event.name]
  if (kind) await notifyOfDecision(container, event.data.id, kind)
}

export const config: SubscriberConfig = {
  event: [COMPANY_APPROVED, COMPANY_REJECTED, COMPANY_SUSPENDED],
}
