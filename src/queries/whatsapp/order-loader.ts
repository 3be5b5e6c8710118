import type { MedusaContainer } from "@medusajs/framework/types"
import { whatsappService } from "../../modules/whatsapp"
import { type OrderRow, type OrdersById, loadOrders } from "./sales"

/** Orders are read in batches: reading them one by one takes longer than all other work on a message. */
const BATCH_SIZE = 50

/** Loads orders, and ahead of time those of the messages that are due next. */
export class OrderLoader {
  private loaded: OrdersById = new Map()
  private loading: Promise<void> | null = null

  /** In the order of the ids; deleted orders are missing. */
  async load(container: MedusaContainer, ids: readonly string[]): Promise<OrderRow[]> {
    // The batch under way may contain them.
    await this.loading
    const isMissing = (id: string) => !this.loaded.has(id)
    if (ids.some(isMissing)) {
      this.loading ??= this.loadBatch(container, ids).finally(() => (this.loading = null))
      await this.loading
    }
    // By themselves, so that an order that can't be read fails its own message only.
    const others = await loadOrders(container, ids.filter(isMissing))
    return ids.flatMap((id) => this.loaded.get(id) ?? others.get(id) ?? [])
  }

  private async loadBatch(container: MedusaContainer, ids: readonly string[]): Promise<void> {
    try {
      const due = await whatsappService(container).listDueOrderIds(BATCH_SIZE)
      this.loaded = await loadOrders(container, [...new Set([...ids, ...due])])
    } catch {
      // Each is loaded by itself then, which shows the one that fails.
      this.loaded = new Map()
    }
  }
}
