import { ListTable } from "../../components/list-table"
import { RouteModalButton } from "../../components/route-modal-button"
import { useList } from "../../lib/use-list"
import { useText } from "../../lib/use-text"
import { barrelList } from "./barrel-list"
import { ExportMenu } from "./export-menu"

export const BarrelTable = () => {
  const t = useText()
  const list = useList(barrelList)
  const importButton = <RouteModalButton to="/barrels/import" label={t("actions.import")} />
  return (
    <ListTable {...list} emptyActions={importButton}>
      <ExportMenu state={list.state} />
      {importButton}
    </ListTable>
  )
}
