import type {
  DataTableFilteringState,
  DataTablePaginationState,
  DataTableSortingState,
} from "@medusajs/ui"

export const PAGE_SIZE = 20

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
export const readListState = (params: URLSearchParams, filters: readonly string[]): ListState => ({
  search: params.get("q") ?? "",
  filtering: Object.fromEntries(
    filters.flatMap((filter) => {
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
  filters: readonly string[],
  { search, filtering, sorting, pagination }: Partial<ListState>,
): URLSearchParams => {
  const next = new URLSearchParams(params)
  const write = (key: string, value: string) => (value ? next.set(key, value) : next.delete(key))
  next.delete("offset")
  if (search !== undefined) write("q", search.trim())
  if (sorting !== undefined) write("order", orderOf(sorting) ?? "")
  if (filtering) {
    // An empty filter stays in the address while its values are being chosen.
    for (const filter of filters) {
      write(filter, filter in filtering ? JSON.stringify(filtering[filter] ?? null) : "")
    }
  }
  if (pagination?.pageIndex) next.set("offset", String(pagination.pageIndex * PAGE_SIZE))
  return next
}

/** The parts of what the API is asked for: the order, the values of a filter, the page. */
export const orderOf = (sorting: ListState["sorting"]): string | undefined =>
  sorting ? `${sorting.desc ? "-" : ""}${sorting.id}` : undefined

export const choiceValue = (value: unknown): string | string[] | undefined => {
  if (Array.isArray(value)) return value.length ? value.map(String) : undefined
  return typeof value === "string" || typeof value === "boolean" ? String(value) : undefined
}

export const pageOf = ({ pageIndex, pageSize }: ListState["pagination"]) => ({
  limit: pageSize,
  offset: pageIndex * pageSize,
})
