import { ListTable } from "../../components/list-table"
import { OverListButton } from "../../components/over-list-button"
import { useListState } from "../../lib/use-list-state"
import { adminCompanyEndpoints } from "../../../contracts/company"
import { useEndpoint } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { FILTERS, toQuery } from "./list-state"
import { useColumns } from "./use-columns"
import { useFilters } from "./use-filters"

const CreateButton = () => (
  <OverListButton to="/companies/create" label={useText()("actions.create")} />
)

export const CompanyTable = () => {
  const t = useText()
  const list = useListState(FILTERS)
  const { data, error } = useEndpoint(adminCompanyEndpoints.adminListCompanies, {
    query: toQuery(list.state),
  })
  return (
    <ListTable
      {...list}
      title={t("companies.title")}
      rows={data?.companies}
      count={data?.count}
      error={error}
      columns={useColumns()}
      filters={useFilters()}
      pathOf={({ id }) => `/companies/${id}`}
      texts={{
        failed: t("companies.list.failed"),
        empty: t("companies.list.empty"),
        emptyHint: t("companies.list.emptyHint"),
        none: t("companies.list.filteredEmpty"),
        noneHint: t("companies.list.filteredEmptyHint"),
      }}
      emptyActions={<CreateButton />}
    >
      <CreateButton />
    </ListTable>
  )
}
