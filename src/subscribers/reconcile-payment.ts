import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { ProviderWebhookPayload } from "@medusajs/framework/types"
import { Modules, PaymentActions, PaymentWebhookEvents } from "@medusajs/framework/utils"
import { reconcilePaymentWorkflow } from "../workflows/payment/reconcile-payment"
import { webhookActionOf } from "../workflows/payment/webhook-action"

/** Types of the payment module declare an enum of their own. */
const CANCELED = PaymentActions.CANCELED as string

/** A provider reports that an authorization was canceled; Medusa 2.21.2 listens to the other events alone. */
export default async function reconcile({
  event,
  container,
}: SubscriberArgs<ProviderWebhookPayload>) {
  const { action, data } = await webhookActionOf(container, event.data)
  if (action !== CANCELED || !data?.session_id) return
  const [payment] = await container
    .resolve(Modules.PAYMENT)
    .listPayments({ payment_session_id: data.session_id })
  if (!payment) return
  await reconcilePaymentWorkflow(container).run({ input: { payment_id: payment.id } })
}

export const config: SubscriberConfig = {
  event: PaymentWebhookEvents.WebhookReceived,
  context: { subscriberId: "millesime-reconcile-payment" },
}
