import {
  Container,
  DataTable,
  type DataTableEmptyStateProps,
  type DataTableFilter,
  Heading,
  useDataTable,
} from "@medusajs/ui"
import type { ReactNode } from "react"
import { useNavigate } from "react-router-dom"
import type { TextKey } from "../i18n/en"
import type { List, ListEndpoint } from "../lib/define-list"
import type { AnswerOf } from "../lib/endpoint-call"
import { useList } from "../lib/use-list"
import type { useListState } from "../lib/use-list-state"
import { useText } from "../lib/use-text"
import { Notice } from "./notice"
import { RouteModalButton } from "./route-modal-button"
import { TablePagination } from "./table-pagination"

type Options<T> = Parameters<typeof useDataTable<T>>[0]

type ListTableProps<T> = ReturnType<typeof useListState> & {
  title: string
  rows: T[] | undefined
  count: number | undefined
  error: Error | null
  columns: Options<T>["columns"]
  filters: DataTableFilter[]
  /** Which columns only offer their order. */
  columnVisibility?: Record<string, boolean>
  /** Where a click on a row leads. */
  pathOf?: (row: T) => string
  /** What a click on a row does where it leads nowhere. */
  onOpen?: (row: T) => void
  /** Whether the API finds entries by a text; it does unless said otherwise. */
  isSearchable?: boolean
  /** What stands in place of rows; `empty` where there are none at all. */
  texts: { failed: string; empty: string; emptyHint: string; none: string; noneHint: string }
  /** The button that creates another one. */
  create?: { to: string; label: TextKey }
  /** What else can be done where there are none at all. */
  emptyActions?: ReactNode
  /** Beside the search. */
  children?: ReactNode
}

const emptyStatesOf = (
  texts: ListTableProps<unknown>["texts"],
  actions: ReactNode,
  error: Error | null,
): DataTableEmptyStateProps => {
  if (error) {
    const failed = { custom: <Notice heading={texts.failed} hint={error.message} /> }
    return { empty: failed, filtered: failed }
  }
  return {
    empty: {
      custom: (
        <Notice heading={texts.empty} hint={texts.emptyHint}>
          {actions}
        </Notice>
      ),
    },
    filtered: { custom: <Notice heading={texts.none} hint={texts.noneHint} /> },
  }
}

/** The list of a page: its search, filters, order and page are in the page's address. */
export const ListTable = <T extends { id: string }>({
  title,
  rows,
  count,
  error,
  columns,
  filters,
  columnVisibility,
  state,
  change,
  pathOf,
  onOpen,
  isSearchable = true,
  texts,
  create,
  emptyActions,
  children,
}: ListTableProps<T>) => {
  const t = useText()
  const navigate = useNavigate()
  const instance = useDataTable<T>({
    data: rows ?? [],
    rowCount: count ?? 0,
    getRowId: ({ id }) => id,
    columns,
    filters,
    isLoading: !rows && !error,
    // The address is changed once, by `change`, which also goes back to the first page.
    autoResetPageIndex: false,
    // What comes is the table's own row, whatever the type says: only the id is the entry's.
    onRowClick: (event, { id }) => {
      const row = rows?.find((entry) => entry.id === id)
      if (!row || event.metaKey || event.ctrlKey) return
      if (pathOf) void navigate(pathOf(row))
      else onOpen?.(row)
    },
    ...(isSearchable && {
      search: { state: state.search, onSearchChange: (search: string) => change({ search }) },
    }),
    filtering: {
      state: state.filtering,
      onFilteringChange: (filtering) => change({ filtering }),
    },
    sorting: {
      state: state.sorting,
      // Nothing comes when the order is taken away, whatever the type says.
      onSortingChange: (sorting: typeof state.sorting | undefined) =>
        change({ sorting: sorting ?? null }),
    },
    pagination: {
      state: state.pagination,
      onPaginationChange: (pagination) => change({ pagination }),
    },
    ...(columnVisibility && {
      columnVisibility: { state: columnVisibility, onColumnVisibilityChange: () => undefined },
    }),
  })

  const createButton = create && <RouteModalButton to={create.to} label={t(create.label)} />
  return (
    <Container className="divide-y p-0">
      <DataTable instance={instance}>
        <DataTable.Toolbar
          className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center"
          translations={{ clearAll: t("actions.clearAll") }}
        >
          <Heading>{title}</Heading>
          <div className="flex items-center gap-x-2">
            {filters.length > 0 && <DataTable.FilterMenu tooltip={t("list.filter")} />}
            {columns.some(({ enableSorting }) => enableSorting) && (
              <DataTable.SortingMenu tooltip={t("list.sort")} />
            )}
            {isSearchable && <DataTable.Search placeholder={t("list.search")} />}
            {children}
            {createButton}
          </div>
        </DataTable.Toolbar>
        <DataTable.Table
          emptyState={emptyStatesOf(
            texts,
            <div className="flex items-center gap-x-2">
              {emptyActions}
              {createButton}
            </div>,
            error,
          )}
        />
        <TablePagination />
      </DataTable>
    </Container>
  )
}

/** A list as it is defined, with nothing of its own beside it. */
export const ListPage = <E extends ListEndpoint, Key extends keyof AnswerOf<E>>({
  list,
}: {
  list: List<E, Key>
}) => <ListTable {...useList(list)} />
