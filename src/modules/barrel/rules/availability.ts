export type InventoryItemStock = {
  required_quantity: number
  levels: { location_id: string; stocked_quantity: number; reserved_quantity: number }[]
}

export type VariantStock = {
  manage_inventory: boolean
  allow_backorder: boolean
  items: InventoryItemStock[]
}

export type Availability = {
  /** Whole units that can be sold now; 0 where stock is not counted. */
  available_quantity: number
  in_stock: boolean
}

const available = (item: InventoryItemStock, locations?: ReadonlySet<string>) => {
  const free = item.levels
    .filter((level) => !locations || locations.has(level.location_id))
    .reduce((sum, level) => sum + level.stocked_quantity - level.reserved_quantity, 0)
  return Math.max(0, Math.floor(free / item.required_quantity))
}

/**
 * What can be sold of a barrel: for each variant the scarcest of its inventory items, at the given
 * stock locations only (all when omitted), summed over the variants. A variant that allows
 * backorders or whose stock isn't managed is always in stock.
 */
export const availabilityOf = (
  variants: VariantStock[],
  locations?: ReadonlySet<string>,
): Availability => {
  const quantity = variants
    .filter((variant) => variant.manage_inventory && variant.items.length > 0)
    .reduce(
      (sum, variant) => sum + Math.min(...variant.items.map((item) => available(item, locations))),
      0,
    )
  const unlimited = variants.some((variant) => !variant.manage_inventory || variant.allow_backorder)
  return { available_quantity: quantity, in_stock: unlimited || quantity > 0 }
}
