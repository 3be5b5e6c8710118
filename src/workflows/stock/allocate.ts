export type Demand = {
  line_item_id: string
  inventory_item_id: string
  quantity: number
  allow_backorder: boolean
}

/** Available quantity of an inventory item, by location. */
export type Levels = ReadonlyMap<string, ReadonlyMap<string, number>>

export type Allocation = Demand & { location_id: string }

/**
 * Chooses the stock location of each demand: the largest demand first, each from the location with the
 * least stock that is enough, so that the rest still serves others. A demand is never split over
 * locations.
 * @returns null where a demand can't be met
 */
export const allocate = (demands: readonly Demand[], levels: Levels): Allocation[] | null => {
  const left = new Map([...levels].map(([item, places]) => [item, new Map(places)]))
  const allocations: Allocation[] = []
  for (const demand of demands.toSorted((a, b) => b.quantity - a.quantity)) {
    const places = left.get(demand.inventory_item_id) ?? new Map<string, number>()
    const [place] = [...places]
      .filter(([, quantity]) => demand.allow_backorder || quantity >= demand.quantity)
      // For backorders: locations with enough stock before those without.
      .toSorted(
        ([, a], [, b]) => Number(b >= demand.quantity) - Number(a >= demand.quantity) || a - b,
      )
    if (!place) return null
    const [location_id, quantity] = place
    places.set(location_id, quantity - demand.quantity)
    allocations.push({ ...demand, location_id })
  }
  // In a fixed order, so that concurrent reservations never deadlock.
  return allocations.toSorted(
    (a, b) =>
      a.inventory_item_id.localeCompare(b.inventory_item_id) ||
      a.location_id.localeCompare(b.location_id),
  )
}
