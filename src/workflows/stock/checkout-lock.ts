import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import { DomainError } from "../../errors"
import { stockService } from "../../modules/stock"
import { keepRenewed } from "../../shared/keep-renewed"
import { graph } from "../../queries/graph"
import { onProcessReset } from "../../shared/process-state"
import { isInHook } from "../hooks/state"
import { type Demand, type Levels, allocate } from "./allocate"
import { type CheckoutLines, retrieveDemands } from "./demands"

export type CheckoutCart = {
  id: string
  sales_channel_id?: string | null
  completed_at?: unknown
  items?: { id: string; variant_id?: string | null; quantity: unknown }[]
}

/** Units of an inventory item below which checkouts are serialized. */
const LOW_STOCK_THRESHOLD = 50

/** How long a checkout waits for those before it. */
const LOCK_TIMEOUT_SECONDS = 30

/** The longest pause between two tries; randomized, so that waiting carts don't retry all at once. */
const RETRY_INTERVAL_MS = 200

const linesOf = ({ sales_channel_id, items = [] }: CheckoutCart): CheckoutLines => ({
  sales_channel_id: sales_channel_id ?? null,
  items: items.map(({ id, variant_id, quantity }) => ({
    id,
    variant_id: variant_id ?? null,
    quantity: MathBN.convert(quantity as number).toNumber(),
  })),
})

/** @throws DomainError `insufficient_stock` */
const throwIfInsufficient = (needed: { demands: Demand[]; levels: Levels } | null): void => {
  if (needed && allocate(needed.demands, needed.levels)) return
  throw new DomainError("insufficient_stock.cart")
}

const isScarce = (
  { inventory_item_id, allow_backorder, quantity }: Demand,
  levels: Levels,
): boolean => {
  const left = [...(levels.get(inventory_item_id)?.values() ?? [])]
  return (
    !allow_backorder && left.reduce((sum, free) => sum + free, 0) - quantity < LOW_STOCK_THRESHOLD
  )
}

/** @throws DomainError `locked` after `LOCK_TIMEOUT_SECONDS` */
const waitForLocks = async (container: MedusaContainer, ownerId: string, itemIds: string[]) => {
  const until = Date.now() + LOCK_TIMEOUT_SECONDS * 1000
  while (!(await stockService(container).tryAcquireLocks(ownerId, itemIds))) {
    if (Date.now() >= until) throw new DomainError("locked.checkout_busy")
    await sleep(RETRY_INTERVAL_MS * (0.5 + Math.random() / 2))
  }
}

/** Well within the lease of a lock. */
const RENEWAL_MS = 3000

/** No completion takes longer; one that never comes back to release its locks must not keep them. */
const LONGEST_HOLD_MS = 60_000

type Holder = { ownerId: string; stopRenewing: () => void }

/** Holders of the locks of carts that this process completes. Medusa completes a cart once at a time. */
const holderOfCart = new Map<string, Holder>()

onProcessReset(() => {
  for (const { stopRenewing } of holderOfCart.values()) stopRenewing()
  holderOfCart.clear()
})

/** Without the hook at its end, nothing tells of a completion that no request waits for. */
const isOverUnnoticed = async (container: MedusaContainer, cartId: string): Promise<boolean> => {
  if (isInHook("completeCart.orderCreated")) return false
  const [cart] = await graph<{ completed_at: unknown }>(container, {
    entity: "cart",
    fields: ["completed_at"],
    filters: { id: cartId },
  })
  return Boolean(cart?.completed_at)
}

const renew = async (
  container: MedusaContainer,
  ownerId: string,
  cartId: string,
): Promise<boolean> => {
  if (!(await isOverUnnoticed(container, cartId))) {
    return stockService(container).renewLocks(ownerId)
  }
  await releaseCheckoutLock(container, cartId)
  return false
}

const hold = (container: MedusaContainer, ownerId: string, cartId: string): Holder => {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const stopRenewing = keepRenewed({
    renew: () => renew(container, ownerId, cartId),
    intervalMs: RENEWAL_MS,
    longestMs: LONGEST_HOLD_MS,
    onError: ({ message }) => logger.warn(`A checkout lock wasn't renewed: ${message}`),
  })
  return { ownerId, stopRenewing }
}

/**
 * Serializes checkouts of carts whose inventory items are low in stock, so that one which comes too late
 * is refused before anything is written. Otherwise each would place an order, wait for Medusa's lock, and
 * undo the order. Lines of the same inventory item are checked together. Anything that this check misses,
 * the guard in the database refuses.
 * @throws DomainError `insufficient_stock`, `locked`
 */
export const acquireCheckoutLock = async (
  container: MedusaContainer,
  cart: CheckoutCart,
): Promise<void> => {
  // A repeated completion answers with the existing order.
  if (cart.completed_at || !stockService(container).isGuarded) return
  const lines = linesOf(cart)
  const needed = await retrieveDemands(container, lines)
  throwIfInsufficient(needed)
  const scarce = (needed?.demands ?? []).filter((demand) =>
    isScarce(demand, needed?.levels ?? new Map()),
  )
  if (!scarce.length) return
  const ownerId = randomUUID()
  await waitForLocks(container, ownerId, [
    ...new Set(scarce.map((demand) => demand.inventory_item_id)),
  ])
  holderOfCart.set(cart.id, hold(container, ownerId, cart.id))
  try {
    throwIfInsufficient(await retrieveDemands(container, lines))
  } catch (error) {
    await releaseCheckoutLock(container, cart.id)
    throw error
  }
}

/** Lets the next cart be completed. */
export const releaseCheckoutLock = async (
  container: MedusaContainer,
  cartId: string,
): Promise<void> => {
  const holder = holderOfCart.get(cartId)
  if (!holder) return
  holderOfCart.delete(cartId)
  holder.stopRenewing()
  await stockService(container).releaseLocks(holder.ownerId)
}
