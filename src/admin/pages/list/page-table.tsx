import { ListTable } from "../../components/list-table"
import { OverListButton } from "../../components/over-list-button"
import { useListState } from "../../lib/use-list-state"
import { adminPageEndpoints } from "../../../contracts/page"
import { useEndpoint } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { useLocales } from "../api"
import { FILTERS, toQuery } from "./list-state"
import { useColumns } from "./use-columns"
import { useFilters } from "./use-filters"

const CreateButton = () => <OverListButton to="/pages/create" label={useText()("pages.create")} />

export const PageTable = () => {
  const t = useText()
  const list = useListState(FILTERS)
  const { data, error } = useEndpoint(adminPageEndpoints.adminListPages, {
    query: toQuery(list.state),
  })
  const { data: locales = [] } = useLocales()
  return (
    <ListTable
      {...list}
      title={t("pages.title")}
      rows={data?.pages}
      count={data?.count}
      error={error}
      columns={useColumns(locales)}
      filters={useFilters()}
      pathOf={({ id }) => `/pages/${id}`}
      texts={{
        failed: t("pages.list.failed"),
        empty: t("pages.list.empty"),
        emptyHint: t("pages.list.emptyHint"),
        none: t("pages.list.filteredEmpty"),
        noneHint: t("pages.list.filteredEmptyHint"),
      }}
      emptyActions={<CreateButton />}
    >
      <CreateButton />
    </ListTable>
  )
}
