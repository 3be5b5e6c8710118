import type {
  DataTableFilteringState,
  DataTablePaginationState,
  DataTableSortingState,
} from "@medusajs/ui"
import type { BarrelListQuery } from "../api"
import { parseRange } from "./range"

export const PAGE_SIZE = 20

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

export type ListState = {
  search: string
  filtering: DataTableFilteringState
  sorting: DataTableSortingState | null
  pagination: DataTablePaginationState
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const sortingOf = (order: string | null): DataTableSortingState | null =>
  order ? { id: order.replace(/^-/, ""), desc: order.startsWith("-") } : null

/** The list as the address of the page describes it: it can be shared, and the back button works. */
export const readListState = (params: URLSearchParams): ListState => ({
  search: params.get("q") ?? "",
  filtering: Object.fromEntries(
    FILTERS.flatMap((filter) => {
      const value = params.get(filter)
      return value === null ? [] : [[filter, parse(value)]]
    }),
  ),
  sorting: sortingOf(params.get("order")),
  pagination: {
    pageIndex: Math.max(0, Math.floor((Number(params.get("offset")) || 0) / PAGE_SIZE)),
    pageSize: PAGE_SIZE,
  },
})

/** The address of a changed list. Whatever else changes, the list starts at its first page. */
export const writeListState = (
  params: URLSearchParams,
  { search, filtering, sorting, pagination }: Partial<ListState>,
): URLSearchParams => {
  const next = new URLSearchParams(params)
  const write = (key: string, value: string) => (value ? next.set(key, value) : next.delete(key))
  next.delete("offset")
  if (search !== undefined) write("q", search.trim())
  if (sorting !== undefined) {
    write("order", sorting ? `${sorting.desc ? "-" : ""}${sorting.id}` : "")
  }
  if (filtering) {
    // An empty filter stays in the address while its values are being chosen.
    for (const filter of FILTERS) {
      write(filter, filter in filtering ? JSON.stringify(filtering[filter] ?? null) : "")
    }
  }
  if (pagination?.pageIndex) next.set("offset", String(pagination.pageIndex * PAGE_SIZE))
  return next
}

const choiceValue = (value: unknown): string | string[] | undefined => {
  if (Array.isArray(value)) return value.length ? value.map(String) : undefined
  return typeof value === "string" || typeof value === "boolean" ? String(value) : undefined
}

const rangeValue = (value: unknown) => {
  const { min, max } = parseRange(value)
  return min === undefined && max === undefined ? undefined : { $gte: min, $lte: max }
}

type Filters = Pick<ListState, "search" | "filtering" | "sorting">

/** What the API is asked for, whatever the page. */
export const toFilters = ({ search, filtering, sorting }: Filters): BarrelListQuery => ({
  ...Object.fromEntries(CHOICES.map((filter) => [filter, choiceValue(filtering[filter])])),
  ...Object.fromEntries(RANGES.map((filter) => [filter, rangeValue(filtering[filter])])),
  q: search || undefined,
  order: sorting ? `${sorting.desc ? "-" : ""}${sorting.id}` : undefined,
})

/** What the API is asked for, for one page. */
export const toQuery = ({ pagination, ...filters }: ListState): BarrelListQuery => ({
  ...toFilters(filters),
  limit: pagination.pageSize,
  offset: pagination.pageIndex * pagination.pageSize,
})
