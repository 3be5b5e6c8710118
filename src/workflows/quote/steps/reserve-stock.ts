import type { InventoryTypes, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { DomainError } from "../../../errors"
import { isInsufficientStock } from "../../../shared/insufficient-stock"
import { type Allocation, type Demand, allocate } from "../../stock/allocate"
import { type CheckoutLines, retrieveDemands } from "../../stock/demands"

type NewReservation = InventoryTypes.CreateReservationItemInput

export type Reserve = {
  lines: CheckoutLines
  /** Leaves out demands that need no reservation. */
  isNeeded: (demand: Demand) => boolean
  toReservation: (allocation: Allocation) => NewReservation
}

export type Reserved = { ids: string[]; keys: string[] }

const insufficient = () => new DomainError("quote_insufficient_stock")

/** @throws DomainError `quote_insufficient_stock` */
const allocationsOf = async (
  container: MedusaContainer,
  { lines, isNeeded }: Reserve,
): Promise<Allocation[]> => {
  const needed = await retrieveDemands(container, lines)
  const allocations = needed && allocate(needed.demands.filter(isNeeded), needed.levels)
  if (!allocations) throw insufficient()
  return allocations
}

const create = async (container: MedusaContainer, wanted: Reserve) => {
  const allocations = await allocationsOf(container, wanted)
  try {
    return await container
      .resolve(Modules.INVENTORY)
      .createReservationItems(allocations.map(wanted.toReservation))
  } catch (error) {
    // Another process, which our locks don't reach, reserved it first.
    throw isInsufficientStock(error) ? insufficient() : error
  }
}

/**
 * Reserves goods under the locks that Medusa's own completion of carts takes, so that stock can't change
 * between the check and the reservation.
 * @throws DomainError `quote_insufficient_stock`
 */
export const reserve = async (container: MedusaContainer, wanted: Reserve): Promise<Reserved> => {
  const items = (await allocationsOf(container, wanted)).map((each) => each.inventory_item_id)
  const keys = [...new Set(items)].sort((a, b) => a.localeCompare(b))
  const reservations = keys.length
    ? await container.resolve(Modules.LOCKING).execute(keys, () => create(container, wanted))
    : []
  return { ids: reservations.map(({ id }) => id), keys }
}

/** Deletes what `reserve` has made, for compensations. */
export const unreserve = async (
  container: MedusaContainer,
  reserved: Reserved | null | undefined,
): Promise<void> => {
  if (!reserved?.ids.length) return
  const { ids, keys } = reserved
  await container
    .resolve(Modules.LOCKING)
    .execute(keys, () => container.resolve(Modules.INVENTORY).deleteReservationItems(ids))
}

export type ReserveStockInput = CheckoutLines & {
  /** Demands that have their reservation: ids of line and inventory item. */
  reserved: { line_item_id: string; inventory_item_id: string }[]
}

/**
 * Reserves the goods of an order.
 * @throws DomainError `quote_insufficient_stock`
 */
export const reserveStockStep = createStep(
  "reserve-stock",
  async ({ reserved, ...lines }: ReserveStockInput, { container }) => {
    const isReserved = (demand: Demand) =>
      reserved.some(
        (known) =>
          known.line_item_id === demand.line_item_id &&
          known.inventory_item_id === demand.inventory_item_id,
      )
    const made = await reserve(container, {
      lines,
      isNeeded: (demand) => !isReserved(demand),
      toReservation: (allocation) => allocation,
    })
    return new StepResponse(
      made.ids.map((id) => ({ id })),
      made,
    )
  },
  (made, { container }) => unreserve(container, made),
)
