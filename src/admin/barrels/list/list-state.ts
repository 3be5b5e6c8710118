import { choiceValue, type ListState, orderOf, pageOf } from "../../lib/list-state"
import type { BarrelQuery } from "../api"
import { parseRange } from "./range"

const CHOICES = [
  "status",
  "in_stock",
  "wood",
  "forest",
  "previous_content",
  "format",
  "condition",
  "toast",
] as const

const RANGES = ["volume_liters", "price"] as const

export const FILTERS = [...CHOICES, ...RANGES] as const

const rangeValue = (value: unknown) => {
  const { min, max } = parseRange(value)
  return min === undefined && max === undefined ? undefined : { $gte: min, $lte: max }
}

type Filters = Pick<ListState, "search" | "filtering" | "sorting">

/** What the API is asked for, whatever the page. */
export const toFilters = ({ search, filtering, sorting }: Filters): BarrelQuery => ({
  ...Object.fromEntries(CHOICES.map((filter) => [filter, choiceValue(filtering[filter])])),
  ...Object.fromEntries(RANGES.map((filter) => [filter, rangeValue(filtering[filter])])),
  q: search || undefined,
  order: orderOf(sorting),
})

/** What the API is asked for, for one page. */
export const toQuery = ({ pagination, ...filters }: ListState): BarrelQuery => ({
  ...toFilters(filters),
  ...pageOf(pagination),
})
