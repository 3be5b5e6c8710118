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
 * From which location each line gets its goods: the largest first, each from the place with the least that is enough, so
 * that what is left still serves others. What one line needs of one inventory item is never split over places.
 * @returns null where a line can't be had
 */
export const allocate = (demands: readonly Demand[], levels: Levels): Allocation[] | null => {
  const left = new Map([...levels].map(([item, places]) => [item, new Map(places)]))
  const allocations: Allocation[] = []
  for (const demand of demands.toSorted((a, b) => b.quantity - a.quantity)) {
    const places = left.get(demand.inventory_item_id) ?? new Map<string, number>()
    const [place] = [...places]
      .filter(([, quantity]) => demand.allow_backorder || quantity >= demand.quantity)
      // One with enough before one without, for what may be ordered without stock.
      .toSorted(
        ([, a], [, b]) => Number(b >= demand.quantity) - Number(a >= demand.quantity) || a - b,
      )
    if (!place) return null
    const [location_id, quantity] = place
    places.set(location_id, quantity - demand.quantity)
    allocations.push({ ...demand, location_id })
  }
  // Whoever else reserves takes the rows in the same order, so nobody waits for each other.
  return allocations.toSorted(
    (a, b) =>
      a.inventory_item_id.localeCompare(b.inventory_item_id) ||
      a.location_id.localeCompare(b.location_id),
  )
}
