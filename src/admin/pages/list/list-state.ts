import { choiceValue, type ListState, orderOf, pageOf } from "../../lib/list-state"
import type { ListQuery } from "../../lib/pages"

export const FILTERS = ["status"] as const

/** What the API is asked for. */
export const toQuery = ({ search, filtering, sorting, pagination }: ListState): ListQuery => ({
  status: choiceValue(filtering.status),
  q: search || undefined,
  order: orderOf(sorting),
  ...pageOf(pagination),
})
