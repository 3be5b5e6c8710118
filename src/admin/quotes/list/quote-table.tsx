import { ListTable } from "../../components/list-table"
import { OverListButton } from "../../components/over-list-button"
import { useListState } from "../../lib/use-list-state"
import { adminQuoteEndpoints } from "../../../contracts/quote"
import { useEndpoint } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { FILTERS, toQuery } from "./list-state"
import { useColumns } from "./use-columns"
import { useFilters } from "./use-filters"

const CreateButton = () => <OverListButton to="/quotes/create" label={useText()("quotes.create")} />

export const QuoteTable = () => {
  const t = useText()
  const list = useListState(FILTERS)
  const { data, error } = useEndpoint(adminQuoteEndpoints.adminListQuotes, {
    query: toQuery(list.state),
  })
  return (
    <ListTable
      {...list}
      title={t("quotes.title")}
      rows={data?.quotes}
      count={data?.count}
      error={error}
      columns={useColumns()}
      filters={useFilters()}
      pathOf={({ id }) => `/quotes/${id}`}
      texts={{
        failed: t("quotes.list.failed"),
        empty: t("quotes.list.empty"),
        emptyHint: t("quotes.list.emptyHint"),
        none: t("quotes.list.filteredEmpty"),
        noneHint: t("quotes.list.filteredEmptyHint"),
      }}
      emptyActions={<CreateButton />}
    >
      <CreateButton />
    </ListTable>
  )
}
