import { useState } from "react"
import { Button } from "@medusajs/ui"
import { LinkButton } from "../../components/link-button"
import { ListTable } from "../../components/list-table"
import { listQueryOf } from "../../lib/define-list"
import { useScope } from "../../lib/scope"
import { useList } from "../../lib/use-list"
import { useText } from "../../lib/use-text"
import { ExportDrawer } from "../exports/export-drawer"
import { INVOICE_SCOPES } from "../paths"
import { invoiceList } from "./invoice-list"
import { TotalsSection } from "./totals-section"

const ExportButton = () => {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
        {t("actions.export")}
      </Button>
      {isOpen && <ExportDrawer onClose={() => setOpen(false)} />}
    </>
  )
}

const Actions = () => {
  const t = useText()
  return (
    <>
      <ExportButton />
      <LinkButton to="/invoices/vat" label={t("invoices.vat.title")} />
      <LinkButton to="/invoices/closings" label={t("invoices.closings.list")} />
    </>
  )
}

/** All invoices, or those of what the address names, and their sums. */
export const InvoiceTable = () => {
  const t = useText()
  const scope = useScope(INVOICE_SCOPES)
  const narrowed = scope ? { [scope.by]: scope.id } : {}
  const list = useList(invoiceList, narrowed)
  const { order: _, ...filters } = listQueryOf(invoiceList, list.state)
  return (
    <div className="flex flex-col gap-y-3">
      <ListTable {...list} {...(scope && { title: t(`invoices.scopes.${scope.by}`) })}>
        {scope ? <LinkButton to="/invoices" label={t("invoices.showAll")} /> : <Actions />}
      </ListTable>
      <TotalsSection query={{ ...filters, ...narrowed }} />
    </div>
  )
}
