import type { MedusaContainer } from "@medusajs/framework/types"
import { invoiceService } from "../../../modules/invoice"
import type { Days, LedgerPlace, LedgerRow } from "../../../modules/invoice/period-repository"
import type { InvoiceRow } from "../../../modules/invoice/rows"

/** Rows that are read at a time: an invoice is a few kilobytes. */
const PAGE_SIZE = 200

/** The invoices and credit notes of a period in the order of the chain, page by page on demand. */
export async function* issuedPages(
  container: MedusaContainer,
  days: Days,
): AsyncGenerator<InvoiceRow[]> {
  const service = invoiceService(container)
  let after: number | null = null
  for (;;) {
    const rows: InvoiceRow[] = await service.listIssued(days, after, PAGE_SIZE)
    yield rows
    if (rows.length < PAGE_SIZE) return
    after = rows.at(-1)?.position ?? null
  }
}

/** The payments and refunds of a period in the order of their moments, read page by page on demand. */
export async function* ledgerRows(
  container: MedusaContainer,
  days: Days,
): AsyncGenerator<LedgerRow> {
  const service = invoiceService(container)
  let after: LedgerPlace | null = null
  for (;;) {
    const rows: LedgerRow[] = await service.listLedger(days, after, PAGE_SIZE)
    yield* rows
    if (rows.length < PAGE_SIZE) return
    after = rows.at(-1) ?? null
  }
}
