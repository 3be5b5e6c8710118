import type { UpdateBarrel } from "../../contracts/barrel"
import type { InventoryRow } from "../../queries/barrel/stock"
import { throwIfLocationUnknown, throwIfStockBelowReserved } from "./checks"

/**
 * The changes of inventory levels that an update of stock makes.
 * @throws DomainError `invalid_request` for an unknown location, or less than what is reserved
 */
export const planLevels = (
  item: InventoryRow | undefined,
  stock: NonNullable<UpdateBarrel["stock"]>,
  locations: { known: ReadonlySet<string>; fallback: string | null },
) => {
  const levelOf = new Map(
    item?.inventory?.location_levels?.map((level) => [level.location_id, level]),
  )
  const planned = stock.map(({ location_id, quantity }, index) => {
    const location = throwIfLocationUnknown(
      location_id ?? locations.fallback,
      index,
      locations.known,
    )
    const level = levelOf.get(location)
    throwIfStockBelowReserved(quantity, level?.reserved_quantity ?? 0, index)
    return {
      id: level?.id,
      inventory_item_id: item?.inventory_item_id ?? "",
      location_id: location,
      stocked_quantity: quantity,
    }
  })
  return {
    create: planned.filter(({ id }) => !id).map(({ id: _, ...level }) => level),
    update: planned.flatMap(({ id, ...level }) => (id ? [{ id, ...level }] : [])),
  }
}
