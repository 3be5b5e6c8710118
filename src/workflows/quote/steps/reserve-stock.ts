import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { DomainError } from "../../../errors"
import { isInsufficientStock } from "../../../shared/insufficient-stock"
import { type Allocation, allocate } from "../../stock/allocate"
import { type CheckoutLines, retrieveDemands } from "../../stock/demands"

const insufficient = () => new DomainError("quote_insufficient_stock")

/** @throws DomainError `quote_insufficient_stock` */
const allocationsOf = async (
  container: MedusaContainer,
  lines: CheckoutLines,
): Promise<Allocation[]> => {
  const needed = await retrieveDemands(container, lines)
  const allocations = needed && allocate(needed.demands, needed.levels)
  if (!allocations) throw insufficient()
  return allocations
}

const reserve = async (container: MedusaContainer, lines: CheckoutLines) => {
  try {
    return await container
      .resolve(Modules.INVENTORY)
      .createReservationItems(await allocationsOf(container, lines))
  } catch (error) {
    // Another process, which our locks don't reach, reserved it first.
    throw isInsufficientStock(error) ? insufficient() : error
  }
}

/**
 * Reserves the goods of an order, under the locks that Medusa's own completion of carts takes, so
 * that stock can't change between the check and the reservation.
 * @throws DomainError `quote_insufficient_stock`
 */
export const reserveStockStep = createStep(
  "reserve-stock",
  async (lines: CheckoutLines, { container }) => {
    const items = (await allocationsOf(container, lines)).map((each) => each.inventory_item_id)
    const keys = [...new Set(items)].sort((a, b) => a.localeCompare(b))
    const reservations = keys.length
      ? await container.resolve(Modules.LOCKING).execute(keys, () => reserve(container, lines))
      : []
    const ids = reservations.map(({ id }) => id)
    return new StepResponse(
      ids.map((id) => ({ id })),
      { ids, keys },
    )
  },
  async (reserved, { container }) => {
    if (!reserved?.ids.length) return
    const { ids, keys } = reserved
    await container
      .resolve(Modules.LOCKING)
      .execute(keys, () => container.resolve(Modules.INVENTORY).deleteReservationItems(ids))
  },
)
