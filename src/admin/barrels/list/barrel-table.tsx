import { ListTable } from "../../components/list-table"
import { OverListButton } from "../../components/over-list-button"
import { useListState } from "../../lib/use-list-state"
import { barrelEndpoints } from "../../../contracts/barrel"
import { useEndpoint } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { useFacets } from "../api"
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

export const BarrelTable = () => {
  const t = useText()
  const list = useListState(FILTERS)
  const { data, error } = useEndpoint(barrelEndpoints.adminListBarrels, {
    query: toQuery(list.state),
  })
  const facets = useFacets(toFilters({ ...list.state, sorting: null }))
  return (
    <ListTable
      {...list}
      title={t("barrels")}
      rows={data?.barrels}
      count={data?.count}
      error={error}
      columns={useColumns()}
      filters={useFilters(facets)}
      columnVisibility={{ state: HIDDEN_COLUMNS, onColumnVisibilityChange: () => undefined }}
      pathOf={({ id }) => `/products/${id}`}
      texts={{
        failed: t("list.failed"),
        empty: t("list.empty"),
        emptyHint: t("list.emptyHint"),
        none: t("list.filteredEmpty"),
        noneHint: t("list.filteredEmptyHint"),
      }}
      emptyActions={
        <div className="flex items-center gap-x-2">
          <ImportButton />
          <CreateButton />
        </div>
      }
    >
      <ExportMenu state={list.state} />
      <ImportButton />
      <CreateButton />
    </ListTable>
  )
}
