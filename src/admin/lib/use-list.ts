import { visibilityOf, useColumns } from "./columns"
import { type List, type ListEndpoint, type RowOf, listQueryOf } from "./define-list"
import type { AnswerOf, CallOf } from "./endpoint-call"
import { useFilters } from "./filters"
import { pageOf } from "./list-state"
import { useEndpoint } from "./use-endpoint"
import { useListState } from "./use-list-state"
import { useText } from "./use-text"

/** The properties of a `ListTable`. `query` narrows the list down, whatever its filters. */
export const useList = <E extends ListEndpoint, Key extends keyof AnswerOf<E>>(
  list: List<E, Key>,
  query: Record<string, unknown> = {},
) => {
  type Row = RowOf<E, Key>
  const t = useText()
  const { texts: prefix, columns, pollInterval } = list
  const { state, change } = useListState(list.filterIds)
  const rowsOf = (answer: AnswerOf<E> | undefined) => answer?.[list.rows] as Row[] | undefined
  const call = { query: { ...listQueryOf(list, state), ...pageOf(state.pagination), ...query } }
  const { data, error } = useEndpoint(list.endpoint, call as CallOf<E>, {
    refetchInterval: (reading) => pollInterval?.(rowsOf(reading.state.data) ?? []) ?? false,
  })
  return {
    state,
    change,
    rows: rowsOf(data),
    count: (data as { count: number } | undefined)?.count,
    error,
    title: t(`${prefix}.title`),
    texts: {
      failed: t(`${prefix}.list.failed`),
      empty: t(`${prefix}.list.empty`),
      emptyHint: t(`${prefix}.list.emptyHint`),
      none: t(`${prefix}.list.filteredEmpty`),
      noneHint: t(`${prefix}.list.filteredEmptyHint`),
    },
    columns: useColumns(columns),
    columnVisibility: visibilityOf(columns),
    filters: useFilters(list.filters),
    ...(list.pathOf && { pathOf: list.pathOf }),
    ...(list.create && { create: list.create }),
    isSearchable: list.isSearchable ?? true,
  }
}
