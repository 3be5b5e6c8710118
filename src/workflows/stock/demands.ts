import type { MedusaContainer } from "@medusajs/framework/types"
import { listVariantStock } from "../../queries/barrel/stock"
import type { Demand, Levels } from "./allocate"

export type CheckoutLines = {
  /** null for all stock locations. */
  sales_channel_id: string | null
  items: { id: string; variant_id: string | null; quantity: number }[]
}

/**
 * The inventory items that lines need, and their available quantities at the channel's stock locations.
 * @returns null where a variant was deleted, or one with managed inventory has no inventory item
 */
export const retrieveDemands = async (
  container: MedusaContainer,
  { sales_channel_id, items }: CheckoutLines,
): Promise<{ demands: Demand[]; levels: Levels } | null> => {
  const ids = items.flatMap(({ variant_id }) => variant_id ?? [])
  const { variants, stock } = await listVariantStock(container, ids, sales_channel_id)
  const known = new Set(variants.map((row) => row.id))
  const managed = new Map(
    variants.filter(({ manage_inventory }) => manage_inventory).map((row) => [row.id, row]),
  )
  const demands: Demand[] = []
  for (const { id, variant_id, quantity } of items) {
    // What is gone is never "not managed".
    if (variant_id && !known.has(variant_id)) return null
    const variant = variant_id ? managed.get(variant_id) : undefined
    if (!variant) continue
    const parts = stock.get(variant.id) ?? []
    if (!parts.length) return null
    for (const { inventory_item_id, required_quantity } of parts) {
      demands.push({
        line_item_id: id,
        inventory_item_id,
        quantity: required_quantity * quantity,
        allow_backorder: variant.allow_backorder,
      })
    }
  }
  const levels = new Map(
    [...stock.values()]
      .flat()
      .map(({ inventory_item_id, inventory }) => [
        inventory_item_id,
        new Map(
          (inventory?.location_levels ?? []).map((level) => [
            level.location_id,
            level.stocked_quantity - level.reserved_quantity,
          ]),
        ),
      ]),
  )
  return { demands, levels }
}
