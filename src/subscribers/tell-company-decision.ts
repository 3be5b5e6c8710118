import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { COMPANY_APPROVED, COMPANY_REJECTED, COMPANY_SUSPENDED } from "../workflows/company/events"
import { tellDecision } from "../workflows/company/tell-company"

const KINDS: Record<string, Parameters<typeof tellDecision>[2]> = {
  [COMPANY_APPROVED]: "approved",
  [COMPANY_REJECTED]: "rejected",
  [COMPANY_SUSPENDED]: "suspended",
}

export default async function tell({ event, container }: SubscriberArgs<{ id: string }>) {
  const kind = KINDS[event.name]
  if (kind) await tellDecision(container, event.data.id, kind)
}

export const config: SubscriberConfig = {
  event: [COMPANY_APPROVED, COMPANY_REJECTED, COMPANY_SUSPENDED],
}
