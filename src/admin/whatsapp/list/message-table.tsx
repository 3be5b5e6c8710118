import { Button } from "@medusajs/ui"
import { Link, useSearchParams } from "react-router-dom"
import { ListTable } from "../../components/list-table"
import { useListState } from "../../lib/use-list-state"
import { useText } from "../../lib/use-text"
import { useMessages } from "../api"
import { MessageDrawer } from "../details/message-drawer"
import { FILTERS, scopeIn, toQuery } from "./list-state"
import { HIDDEN_COLUMNS, useColumns } from "./use-columns"
import { useFilters } from "./use-filters"
import { useOpened } from "./use-opened"

const ShowAllButton = () => (
  <Button size="small" variant="secondary" asChild>
    <Link to="/whatsapp">{useText()("whatsapp.showAll")}</Link>
  </Button>
)

/** All messages, or those about what the address names. */
export const MessageTable = () => {
  const t = useText()
  const list = useListState(FILTERS)
  const scope = scopeIn(useSearchParams()[0])
  const { data, error } = useMessages(toQuery(list.state, scope))
  const { opened, open, close } = useOpened(data?.whatsapp_messages)
  return (
    <>
      <ListTable
        {...list}
        title={t(scope ? `whatsapp.scopes.${scope.by}` : "whatsapp.title")}
        rows={data?.whatsapp_messages}
        count={data?.count}
        error={error}
        columns={useColumns(open)}
        filters={useFilters()}
        columnVisibility={{ state: HIDDEN_COLUMNS, onColumnVisibilityChange: () => undefined }}
        onOpen={open}
        isSearchable={false}
        texts={{
          failed: t("whatsapp.list.failed"),
          empty: t(scope ? "whatsapp.list.scopedEmpty" : "whatsapp.list.empty"),
          emptyHint: t(scope ? "whatsapp.list.scopedEmptyHint" : "whatsapp.list.emptyHint"),
          none: t("whatsapp.list.filteredEmpty"),
          noneHint: t("whatsapp.list.filteredEmptyHint"),
        }}
      >
        {scope && <ShowAllButton />}
      </ListTable>
      {opened && <MessageDrawer message={opened} onClose={close} />}
    </>
  )
}
