import type { MedusaContainer } from "@medusajs/framework/types"
import type { InvoiceClosing } from "../../contracts/invoice"
import { invoiceService } from "../../modules/invoice"
import type { ClosingRow } from "../../modules/invoice/rows"
import type { ClosingPeriod } from "../../modules/invoice/types"
import { iso } from "../../shared/moment"

const closingView = ({ content, ...row }: ClosingRow): InvoiceClosing => ({
  id: row.id,
  period: row.period,
  from: row.from,
  to: row.to,
  ...content,
  position: row.position,
  last_position: row.last_position,
  hash: row.hash,
  previous_hash: row.previous_hash,
  created_by: row.created_by,
  created_at: iso(row.created_at),
})

export const listInvoiceClosings = async (
  container: MedusaContainer,
  {
    limit,
    offset,
    period,
  }: { limit: number; offset: number; period?: ClosingPeriod[] | undefined },
): Promise<{ invoice_closings: InvoiceClosing[]; count: number }> => {
  const [rows, count] = await invoiceService(container).listAndCountMillesimeInvoiceClosings(
    period ? { period } : {},
    { take: limit, skip: offset, order: { position: "DESC" } },
  )
  return { invoice_closings: rows.map(closingView), count }
}
