import type { MedusaContainer } from "@medusajs/framework/types"
import { whatsappService } from "../../modules/whatsapp"
import type { NewMessage } from "../../modules/whatsapp/outbox"
import { drainSoon } from "./drain"

/** What the seller is to be told of, to whichever numbers. */
export type Announcement = Omit<NewMessage, "dedupe_key" | "to">

/** Writes a message to each of the seller's numbers, unless it is there, and has them sent. @returns how many are new */
export const announce = async (
  container: MedusaContainer,
  announcements: readonly Announcement[],
): Promise<number> => {
  const service = whatsappService(container)
  const messages = announcements.flatMap((announcement) => {
    const { kind, quote_id, order_id } = announcement
    return service.options.whatsapp.seller_numbers.map((to) => ({
      ...announcement,
      dedupe_key: `${kind}:${quote_id ?? order_id}:${to}`,
      to,
    }))
  })
  const count = await service.enqueue(messages)
  if (count) drainSoon(container)
  return count
}

/** Whether there is anybody to tell. */
export const tellsAnybody = (container: MedusaContainer): boolean =>
  whatsappService(container).options.whatsapp.seller_numbers.length > 0
