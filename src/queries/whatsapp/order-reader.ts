import type { MedusaContainer } from "@medusajs/framework/types"
import { whatsappService } from "../../modules/whatsapp"
import { type OrderRow, type OrdersById, ordersToTell } from "./sales"

/** Orders that are read together: one by one that takes longer than all the rest of a message. */
const TOGETHER = 50

/** Reads orders to tell of, and with them those that are due next. */
export class OrderReader {
  private known: OrdersById = new Map()
  private reading: Promise<void> | null = null

  /** In the order of the ids; one that is gone is missing. */
  async read(container: MedusaContainer, ids: readonly string[]): Promise<OrderRow[]> {
    // Somebody may be reading just these.
    await this.reading
    const isMissing = (id: string) => !this.known.has(id)
    if (ids.some(isMissing)) {
      this.reading ??= this.readAhead(container, ids).finally(() => (this.reading = null))
      await this.reading
    }
    const missing = ids.filter(isMissing)
    // One order that can't be read must not keep the others from being told.
    const more = await ordersToTell(container, missing)
    return ids.flatMap((id) => this.known.get(id) ?? more.get(id) ?? [])
  }

  private async readAhead(container: MedusaContainer, ids: readonly string[]): Promise<void> {
    try {
      const due = await whatsappService(container).dueOrders(TOGETHER)
      this.known = await ordersToTell(container, [...new Set([...ids, ...due])])
    } catch {
      // Whose fault it is shows where each is read by itself.
      this.known = new Map()
    }
  }
}
