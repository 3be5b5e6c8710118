import type { z } from "@medusajs/framework/zod"
import type { Endpoint } from "../../http/endpoints"
import type { TextKey } from "../i18n/en"
import type { Column } from "./columns"
import type { AnswerOf } from "./endpoint-call"
import { type Filter, type Filters, filterQueryOf } from "./filters"
import { type ListState, orderOf } from "./list-state"

export type ListEndpoint = Endpoint & { query: z.ZodObject }

export type RowOf<
  E extends ListEndpoint,
  Key extends keyof AnswerOf<E>,
> = AnswerOf<E>[Key] extends readonly (infer Row extends { id: string })[] ? Row : never

type PrefixOf<Key> = Key extends `${infer Prefix}.list.filteredEmptyHint` ? Prefix : never

export type ListDefinition<E extends ListEndpoint, Key extends keyof AnswerOf<E>> = {
  endpoint: E
  /** Under which name the answer has its rows. */
  rows: Key
  /** Below which the texts lie: `quotes.title`, `quotes.list.empty`. */
  texts: PrefixOf<TextKey>
  columns: readonly Column<RowOf<E, Key>>[]
  /** By their keys in the query. */
  filters?: { readonly [K in keyof z.input<E["query"]>]?: Filter }
  /** Where a click on a row leads. */
  pathOf?: (row: RowOf<E, Key>) => string
  /** The button that creates another one. */
  create?: { to: string; label: TextKey }
  /** Whether the API finds entries by a text; it does unless said otherwise. */
  isSearchable?: boolean
  /** Milliseconds until the rows are read again; false for not by itself. */
  pollInterval?: (rows: readonly RowOf<E, Key>[]) => number | false
}

/** A list of a page: what `useList` shows with `ListTable`. */
export const defineList = <E extends ListEndpoint, const Key extends keyof AnswerOf<E>>(
  list: ListDefinition<E, Key>,
) => {
  const filters = (list.filters ?? {}) as Filters
  return { ...list, filters, filterIds: Object.keys(filters) as readonly string[] }
}

export type List<E extends ListEndpoint, Key extends keyof AnswerOf<E>> = ReturnType<
  typeof defineList<E, Key>
>

/** What the API is asked for, whatever the page. */
export const listQueryOf = (
  { filters }: { filters: Filters },
  { search, filtering, sorting }: Omit<ListState, "pagination">,
): Record<string, unknown> => ({
  ...filterQueryOf(filters, filtering),
  q: search || undefined,
  order: orderOf(sorting),
})
