import type { MedusaContainer, ProviderWebhookPayload } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

type BufferJson = { type: "Buffer"; data: number[] }

/** What an event bus on Redis makes of a buffer. */
const isBufferJson = (raw: unknown): raw is BufferJson =>
  (raw as Partial<BufferJson> | null)?.type === "Buffer"

/** What a payment provider reports with its webhook, from the data of Medusa's event `payment.webhook_received`. */
export const webhookActionOf = (
  container: MedusaContainer,
  { provider, payload }: ProviderWebhookPayload,
) => {
  const { rawData } = payload
  return container.resolve(Modules.PAYMENT).getWebhookActionAndData({
    provider,
    payload: { ...payload, rawData: isBufferJson(rawData) ? Buffer.from(rawData.data) : rawData },
  })
}
