import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN, Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import type { HoldMetadata } from "../../../modules/quote/types"
import { type CheckoutLines, retrieveDemands } from "../../stock/demands"
import type { ReserveStockInput } from "./reserve-stock"

export type TakeHeldStockInput = {
  /** Ids of the reservations of the quote's hold. */
  held: string[]
  lines: Omit<CheckoutLines, "items"> & {
    items: (CheckoutLines["items"][number] & { quote_item_id: string })[]
  }
}

/** The type of Medusa's input leaves out the line, which its service and table have. */
type LineUpdate = { id: string; line_item_id: string | null }

/** Gives reservations to other lines, or to none; each keeps its goods all the while. Deleted ones are left out. */
export const assignReservations = async (
  container: MedusaContainer,
  updates: readonly LineUpdate[],
): Promise<void> => {
  if (!updates.length) return
  const inventory = container.resolve(Modules.INVENTORY)
  const present = await inventory.listReservationItems({ id: updates.map(({ id }) => id) })
  const ids = new Set(present.map(({ id }) => id))
  await inventory.updateReservationItems(updates.filter(({ id }) => ids.has(id)))
}

/**
 * Turns the reservations that hold the goods of a quote into those of its order, so that at no moment
 * anybody else can take them. What doesn't fit, since staff have changed it, is left out.
 */
export const takeHeldStockStep = createStep(
  "take-held-stock",
  async ({ held, lines }: TakeHeldStockInput, { container }) => {
    const [reservations, needed] = held.length
      ? await Promise.all([
          container.resolve(Modules.INVENTORY).listReservationItems({ id: held }),
          retrieveDemands(container, lines),
        ])
      : [[], null]
    const quoteItemOf = new Map(lines.items.map(({ id, quote_item_id }) => [id, quote_item_id]))
    const reserved: (ReserveStockInput["reserved"][number] & { id: string })[] = []
    for (const { line_item_id, inventory_item_id, quantity } of needed?.demands ?? []) {
      const taken = reservations.find(
        (reservation) =>
          !reservation.line_item_id &&
          reservation.inventory_item_id === inventory_item_id &&
          MathBN.eq(reservation.quantity, quantity) &&
          (reservation.metadata as HoldMetadata | null)?.quote_item_id ===
            quoteItemOf.get(line_item_id),
      )
      if (taken) reserved.push({ id: taken.id, line_item_id, inventory_item_id })
    }
    await assignReservations(
      container,
      reserved.map(({ id, line_item_id }) => ({ id, line_item_id })),
    )
    return new StepResponse(
      reserved,
      reserved.map(({ id }) => ({ id, line_item_id: null })),
    )
  },
  (taken, { container }) => assignReservations(container, taken ?? []),
)
