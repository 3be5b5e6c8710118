import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"
import { releaseRefundedWorkflow } from "../workflows/stock/release-refunded"

export default async function release({ event, container }: SubscriberArgs<{ id: string }>) {
  await releaseRefundedWorkflow(container).run({ input: { payment_id: event.data.id } })
}

export const config: SubscriberConfig = { event: PaymentEvents.REFUNDED }
