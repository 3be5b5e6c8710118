import { choiceValue, type ListState, orderOf, pageOf } from "../../lib/list-state"

export const FILTERS = ["status", "kind", "to"] as const

/** What all messages of a list are about, where a link says so. */
const SCOPES = ["order_id", "quote_id", "digest_id"] as const

export type Scope = { by: (typeof SCOPES)[number]; id: string }

export const scopeIn = (params: URLSearchParams): Scope | null =>
  SCOPES.flatMap((by) => {
    const id = params.get(by)
    return id ? [{ by, id }] : []
  })[0] ?? null

/** What the API is asked for. */
export const toQuery = (
  { filtering, sorting, pagination }: Omit<ListState, "search">,
  scope: Scope | null,
) => ({
  ...Object.fromEntries(FILTERS.map((filter) => [filter, choiceValue(filtering[filter])])),
  ...(scope && { [scope.by]: scope.id }),
  order: orderOf(sorting),
  ...pageOf(pagination),
})
