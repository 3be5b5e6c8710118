import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { ApiError } from "../../../http/errors"
import { listChannelLocations, listStock } from "../../../queries/barrel/stock"
import { graph } from "../../../queries/graph"
import { type Demand, type Levels, allocate } from "../../stock/allocate"

export type ReserveStockInput = {
  sales_channel_id: string | null
  items: { id: string; variant_id: string | null; quantity: number }[]
}

type VariantRow = { id: string; manage_inventory: boolean; allow_backorder: boolean }

const insufficient = () =>
  new ApiError("quote_insufficient_stock", "There isn't enough stock left for this quote")

/** What the lines need of each inventory item, and what there is of it where the channel sells from. */
const demandsOf = async (
  container: MedusaContainer,
  { sales_channel_id, items }: ReserveStockInput,
): Promise<{ demands: Demand[]; levels: Levels }> => {
  const ids = items.flatMap(({ variant_id }) => variant_id ?? [])
  const [variants, stock, locationsOf] = await Promise.all([
    graph<VariantRow>(container, {
      entity: "variant",
      fields: ["id", "manage_inventory", "allow_backorder"],
      filters: { id: ids },
    }),
    listStock(container, ids),
    listChannelLocations(container),
  ])
  const served = sales_channel_id ? locationsOf([sales_channel_id]) : null
  const managed = new Map(
    variants.filter(({ manage_inventory }) => manage_inventory).map((row) => [row.id, row]),
  )
  const demands = items.flatMap(({ id, variant_id, quantity }) => {
    const variant = variant_id ? managed.get(variant_id) : undefined
    if (!variant) return []
    const parts = stock.get(variant.id) ?? []
    if (!parts.length) throw insufficient()
    return parts.map(({ inventory_item_id, required_quantity }) => ({
      line_item_id: id,
      inventory_item_id,
      quantity: required_quantity * quantity,
      allow_backorder: variant.allow_backorder,
    }))
  })
  const levels = new Map(
    [...stock.values()]
      .flat()
      .map(({ inventory_item_id, inventory }) => [
        inventory_item_id,
        new Map(
          (inventory?.location_levels ?? [])
            .filter(({ location_id }) => served?.has(location_id) ?? true)
            .map((level) => [level.location_id, level.stocked_quantity - level.reserved_quantity]),
        ),
      ]),
  )
  return { demands, levels }
}

/**
 * Reserves the goods of an order, under the locks that Medusa's own completion of carts takes: what is looked at
 * is what is taken.
 * @throws ApiError `quote_insufficient_stock`
 */
export const reserveStockStep = createStep(
  "reserve-stock",
  async (input: ReserveStockInput, { container }) => {
    const { demands } = await demandsOf(container, input)
    if (!demands.length) return new StepResponse<{ id: string }[], string[]>([], [])
    const items = [...new Set(demands.map(({ inventory_item_id }) => inventory_item_id))].sort()
    const reservations = await container.resolve(Modules.LOCKING).execute(items, async () => {
      const present = await demandsOf(container, input)
      const allocations = allocate(present.demands, present.levels)
      if (!allocations) throw insufficient()
      return container.resolve(Modules.INVENTORY).createReservationItems(allocations)
    })
    const ids = reservations.map(({ id }) => id)
    return new StepResponse(
      ids.map((id) => ({ id })),
      ids,
    )
  },
  async (ids, { container }) => {
    if (!ids?.length) return
    await container.resolve(Modules.INVENTORY).deleteReservationItems(ids)
  },
)
