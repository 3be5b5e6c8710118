import { choiceValue, type ListState, orderOf, pageOf } from "../../lib/list-state"

export const FILTERS = ["status", "vat_status"] as const

/** What the API is asked for. */
export const toQuery = ({ search, filtering, sorting, pagination }: ListState) => ({
  ...Object.fromEntries(FILTERS.map((filter) => [filter, choiceValue(filtering[filter])])),
  q: search || undefined,
  order: orderOf(sorting),
  ...pageOf(pagination),
})
