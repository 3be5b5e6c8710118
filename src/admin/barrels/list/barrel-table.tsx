import { Container, DataTable, Heading, useDataTable } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import { OverListButton } from "../../components/over-list-button"
import { Notice } from "../../components/notice"
import { TablePagination } from "../../components/table-pagination"
import { useListState } from "../../lib/use-list-state"
import { useText } from "../../lib/use-text"
import { useBarrels, useFacets } from "../api"
import { ExportMenu } from "./export-menu"
import { FILTERS, toFilters, toQuery } from "./list-state"
import { HIDDEN_COLUMNS, useColumns } from "./use-columns"
import { useFilters } from "./use-filters"

const ImportButton = () => (
  <OverListButton to="/barrels/import" label={useText()("actions.import")} />
)
const CreateButton = () => (
  <OverListButton to="/barrels/create" label={useText()("actions.create")} />
)

const useEmptyStates = (error: Error | null) => {
  const t = useText()
  if (error) {
    const failed = { custom: <Notice heading={t("list.failed")} hint={error.message} /> }
    return { empty: failed, filtered: failed }
  }
  return {
    empty: {
      custom: (
        <Notice heading={t("list.empty")} hint={t("list.emptyHint")}>
          <div className="flex items-center gap-x-2">
            <ImportButton />
            <CreateButton />
          </div>
        </Notice>
      ),
    },
    filtered: {
      custom: <Notice heading={t("list.filteredEmpty")} hint={t("list.filteredEmptyHint")} />,
    },
  }
}

export const BarrelTable = () => {
  const t = useText()
  const navigate = useNavigate()
  const { state, change } = useListState(FILTERS)
  const { data, isPending, error } = useBarrels(toQuery(state))
  const facets = useFacets(toFilters({ ...state, sorting: null }))

  const emptyState = useEmptyStates(error)
  const instance = useDataTable({
    data: data?.barrels ?? [],
    rowCount: data?.count ?? 0,
    getRowId: ({ id }) => id,
    columns: useColumns(),
    filters: useFilters(facets),
    isLoading: isPending,
    // The address is changed once, by `change`, which also goes back to the first page.
    autoResetPageIndex: false,
    onRowClick: (event, { id }) => {
      if (!event.metaKey && !event.ctrlKey) void navigate(`/products/${id}`)
    },
    search: { state: state.search, onSearchChange: (search) => change({ search }) },
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
    columnVisibility: { state: HIDDEN_COLUMNS, onColumnVisibilityChange: () => undefined },
  })

  return (
    <Container className="divide-y p-0">
      <DataTable instance={instance}>
        <DataTable.Toolbar
          className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center"
          translations={{ clearAll: t("actions.clearAll") }}
        >
          <Heading>{t("barrels")}</Heading>
          <div className="flex items-center gap-x-2">
            <DataTable.FilterMenu tooltip={t("list.filter")} />
            <DataTable.SortingMenu tooltip={t("list.sort")} />
            <DataTable.Search placeholder={t("list.search")} />
            <ExportMenu state={state} />
            <ImportButton />
            <CreateButton />
          </div>
        </DataTable.Toolbar>
        <DataTable.Table emptyState={emptyState} />
        <TablePagination />
      </DataTable>
    </Container>
  )
}
