export type Demand = {
  line_item_id: string
  inventory_item_id: string
  quantity: number
  allow_backorder: boolean
}

/** What is left of an inventory item, by location. */
export type Levels = ReadonlyMap<string, ReadonlyMap<string, number>>

export type Allocation = Demand & { location_id: string }

/**
 * From which location each line gets its goods: the first that has enough, after what the lines before take. A
 * line is never split over locations, since one parcel is packed in one place.
 * @returns null where a line can't be had
 */
export const allocate = (demands: readonly Demand[], levels: Levels): Allocation[] | null => {
  const taken = new Map<string, number>()
  const allocations: Allocation[] = []
  for (const demand of demands) {
    const { inventory_item_id, quantity, allow_backorder } = demand
    const places = [...(levels.get(inventory_item_id) ?? [])]
    const key = (location: string) => `${inventory_item_id} ${location}`
    const fitting = places.find(
      ([location, left]) => left - (taken.get(key(location)) ?? 0) >= quantity,
    )
    const place = fitting ?? (allow_backorder ? places[0] : undefined)
    if (!place) return null
    const [location_id] = place
    taken.set(key(location_id), (taken.get(key(location_id)) ?? 0) + quantity)
    allocations.push({ ...demand, location_id })
  }
  return allocations
}
