import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import type { ProviderWebhookPayload } from "@medusajs/framework/types"
import { Modules, PaymentActions, PaymentWebhookEvents } from "@medusajs/framework/utils"
import { reconcilePaymentWorkflow } from "../workflows/payment/reconcile-payment"

type BufferJson = { type: "Buffer"; data: number[] }

/** Types of the payment module declare an enum of their own. */
const CANCELED = PaymentActions.CANCELED as string

/** What an event bus on Redis makes of a buffer. */
const isBufferJson = (raw: unknown): raw is BufferJson =>
  (raw as Partial<BufferJson> | null)?.type === "Buffer"

/** A provider reports that an authorization was canceled; Medusa 2.21.2 listens to the other events alone. */
export default async function reconcile({
  event,
  container,
}: SubscriberArgs<ProviderWebhookPayload>) {
  const { provider, payload } = event.data
  const { rawData } = payload
  const service = container.resolve(Modules.PAYMENT)
  const { action, data } = await service.getWebhookActionAndData({
    provider,
    payload: { ...payload, rawData: isBufferJson(rawData) ? Buffer.from(rawData.data) : rawData },
  })
  if (action !== CANCELED || !data?.session_id) return
  const [payment] = await service.listPayments({ payment_session_id: data.session_id })
  if (!payment) return
  await reconcilePaymentWorkflow(container).run({ input: { payment_id: payment.id } })
}

export const config: SubscriberConfig = { event: PaymentWebhookEvents.WebhookReceived }
