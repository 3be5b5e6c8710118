import type { MedusaContainer } from "@medusajs/framework/types"
import { whatsappService } from "../../modules/whatsapp"
import type { NewMessage } from "../../modules/whatsapp/outbox"
import { scheduleDispatch } from "../../workers/whatsapp/outbox-dispatcher"

/** A notification of the seller, before it is addressed. */
export type NewNotification = Omit<NewMessage, "dedupe_key" | "to">

/** Whether there is anybody to notify. */
export const isNotificationEnabled = (container: MedusaContainer): boolean => {
  const { features, whatsapp } = whatsappService(container).options
  return features.whatsapp && whatsapp.seller_numbers.length > 0
}

/** Enqueues a message to each of the seller's numbers, unless it exists. @returns how many were enqueued */
export const enqueueNotifications = async (
  container: MedusaContainer,
  notifications: readonly NewNotification[],
): Promise<number> => {
  const service = whatsappService(container)
  const messages = notifications.flatMap((notification) => {
    const { kind, quote_id, order_id } = notification
    return service.options.whatsapp.seller_numbers.map((to) => ({
      ...notification,
      dedupe_key: `${kind}:${quote_id ?? order_id}:${to}`,
      to,
    }))
  })
  const count = await service.enqueue(messages)
  if (count) scheduleDispatch(container)
  return count
}
