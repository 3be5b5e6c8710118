import { randomUUID } from "node:crypto"
import { setTimeout } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import { DomainError } from "../../errors"
import { stockService } from "../../modules/stock"
import { type Demand, type Levels, allocate } from "./allocate"
import { type LinesToSell, demandsOf } from "./demands"

export type CartToSell = {
  id: string
  sales_channel_id?: string | null
  completed_at?: unknown
  items?: { id: string; variant_id?: string | null; quantity: unknown }[]
}

/** Where more is left, those who buy at once don't run into each other. */
const PLENTY = 50

/** Seconds to wait for the completions of others. */
const PATIENCE = 30

/** Milliseconds between two tries, at most; by chance, so that those who wait don't ask all at once. */
const PAUSE = 200

const linesOf = ({ sales_channel_id, items = [] }: CartToSell): LinesToSell => ({
  sales_channel_id: sales_channel_id ?? null,
  items: items.map(({ id, variant_id, quantity }) => ({
    id,
    variant_id: variant_id ?? null,
    quantity: MathBN.convert(quantity as number).toNumber(),
  })),
})

/** @throws DomainError `insufficient_stock` */
const throwIfSold = (needed: { demands: Demand[]; levels: Levels } | null): void => {
  if (needed && allocate(needed.demands, needed.levels)) return
  throw new DomainError("insufficient_stock.cart")
}

const isScarce = (
  { inventory_item_id, allow_backorder, quantity }: Demand,
  levels: Levels,
): boolean => {
  const left = [...(levels.get(inventory_item_id)?.values() ?? [])]
  return !allow_backorder && left.reduce((sum, free) => sum + free, 0) - quantity < PLENTY
}

/** @throws DomainError `locked` after `PATIENCE` */
const waitFor = async (container: MedusaContainer, holderId: string, itemIds: string[]) => {
  const until = Date.now() + PATIENCE * 1000
  while (!(await stockService(container).takeTurns(holderId, itemIds))) {
    if (Date.now() >= until) throw new DomainError("locked.checkout_busy")
    await setTimeout(PAUSE * (0.5 + Math.random() / 2))
  }
}

/** Who holds the turns of a cart that this process completes; Medusa completes one cart once at a time. */
const holders = new Map<string, string>()

/**
 * Lets the carts with the last of something be completed one after the other, and says of the next at once that it is sold,
 * its lines of one inventory item together, before anything is written. Otherwise each would place an order, wait for
 * Medusa's lock, and undo it. What a turn doesn't reach the guard of the database notices.
 * @throws DomainError `insufficient_stock`, `locked`
 */
export const takeTurn = async (container: MedusaContainer, cart: CartToSell): Promise<void> => {
  // A repeat answers with the order that is there.
  if (cart.completed_at || !stockService(container).isGuarded) return
  const lines = linesOf(cart)
  const needed = await demandsOf(container, lines)
  throwIfSold(needed)
  const scarce = (needed?.demands ?? []).filter((demand) =>
    isScarce(demand, needed?.levels ?? new Map()),
  )
  if (!scarce.length) return
  const holder = randomUUID()
  await waitFor(container, holder, [...new Set(scarce.map((demand) => demand.inventory_item_id))])
  holders.set(cart.id, holder)
  try {
    throwIfSold(await demandsOf(container, lines))
  } catch (error) {
    await endTurn(container, cart.id)
    throw error
  }
}

/** Lets the next cart have its turn. */
export const endTurn = async (container: MedusaContainer, cartId: string): Promise<void> => {
  const holder = holders.get(cartId)
  if (!holder) return
  holders.delete(cartId)
  await stockService(container).endTurns(holder)
}
