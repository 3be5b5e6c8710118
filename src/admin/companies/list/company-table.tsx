import { Container, DataTable, Heading, useDataTable } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import { Notice } from "../../components/notice"
import { OverListButton } from "../../components/over-list-button"
import { TablePagination } from "../../components/table-pagination"
import { useListState } from "../../lib/use-list-state"
import { useText } from "../../lib/use-text"
import { useCompanies } from "../api"
import { FILTERS, toQuery } from "./list-state"
import { useColumns } from "./use-columns"
import { useFilters } from "./use-filters"

const CreateButton = () => (
  <OverListButton to="/companies/create" label={useText()("actions.create")} />
)

const useEmptyStates = (error: Error | null) => {
  const t = useText()
  if (error) {
    const failed = { custom: <Notice heading={t("companies.list.failed")} hint={error.message} /> }
    return { empty: failed, filtered: failed }
  }
  return {
    empty: {
      custom: (
        <Notice heading={t("companies.list.empty")} hint={t("companies.list.emptyHint")}>
          <CreateButton />
        </Notice>
      ),
    },
    filtered: {
      custom: (
        <Notice
          heading={t("companies.list.filteredEmpty")}
          hint={t("companies.list.filteredEmptyHint")}
        />
      ),
    },
  }
}

export const CompanyTable = () => {
  const t = useText()
  const navigate = useNavigate()
  const { state, change } = useListState(FILTERS)
  const { data, isPending, error } = useCompanies(toQuery(state))

  const emptyState = useEmptyStates(error)
  const instance = useDataTable({
    data: data?.companies ?? [],
    rowCount: data?.count ?? 0,
    getRowId: ({ id }) => id,
    columns: useColumns(),
    filters: useFilters(),
    isLoading: isPending,
    // The address is changed once, by `change`, which also goes back to the first page.
    autoResetPageIndex: false,
    onRowClick: (event, { id }) => {
      if (!event.metaKey && !event.ctrlKey) void navigate(`/companies/${id}`)
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
  })

  return (
    <Container className="divide-y p-0">
      <DataTable instance={instance}>
        <DataTable.Toolbar
          className="flex flex-col items-start justify-between gap-2 md:flex-row md:items-center"
          translations={{ clearAll: t("actions.clearAll") }}
        >
          <Heading>{t("companies.title")}</Heading>
          <div className="flex items-center gap-x-2">
            <DataTable.FilterMenu tooltip={t("list.filter")} />
            <DataTable.SortingMenu tooltip={t("list.sort")} />
            <DataTable.Search placeholder={t("list.search")} />
            <CreateButton />
          </div>
        </DataTable.Toolbar>
        <DataTable.Table emptyState={emptyState} />
        <TablePagination />
      </DataTable>
    </Container>
  )
}
