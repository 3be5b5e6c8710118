import type { MedusaContainer } from "@medusajs/framework/types"
import { DomainError } from "../../../errors"
import { invoiceService } from "../../../modules/invoice"
import {
  type AccountingEntry,
  entryOfInvoice,
  entryOfPayment,
} from "../../../modules/invoice/accounting/entries"
import type { Days } from "../../../modules/invoice/period-repository"
import type { InvoiceRow } from "../../../modules/invoice/rows"
import { dayOf } from "../../../shared/days"
import { issuedPages, ledgerRows } from "./pages"

type Subject = Pick<InvoiceRow, "buyer_name" | "company_id" | "customer_id" | "order_id">

/** A guest has an account for each order. */
const auxiliaryOf = ({ buyer_name, company_id, customer_id, order_id }: Subject) => ({
  code: company_id ?? customer_id ?? order_id,
  name: buyer_name,
})

const correctedBy = async (container: MedusaContainer, rows: readonly InvoiceRow[]) => {
  const ids = rows.flatMap(({ corrects_id }) => corrects_id ?? [])
  if (!ids.length) return new Map<string, InvoiceRow>()
  const corrected = await invoiceService(container).listMillesimeInvoices({ id: ids })
  return new Map(corrected.map((row) => [row.id, row]))
}

async function* salesEntries(
  container: MedusaContainer,
  days: Days,
): AsyncGenerator<AccountingEntry> {
  const { accounts } = invoiceService(container).options.billing
  for await (const rows of issuedPages(container, days)) {
    const corrected = await correctedBy(container, rows)
    for (const row of rows) {
      const { content, corrects_id } = row
      const invoice = (corrects_id && corrected.get(corrects_id)?.content) || null
      yield entryOfInvoice({ content, auxiliary: auxiliaryOf(row), corrected: invoice }, accounts)
    }
  }
}

async function* bankEntries(
  container: MedusaContainer,
  days: Days,
): AsyncGenerator<AccountingEntry> {
  const { accounts } = invoiceService(container).options.billing
  for await (const row of ledgerRows(container, days)) {
    const { kind, amount, source_id, number, occurred_at, created_at } = row
    yield entryOfPayment(
      {
        kind,
        amount,
        source_id,
        invoice_number: number,
        day: dayOf(occurred_at),
        recorded_on: dayOf(created_at),
        auxiliary: auxiliaryOf(row),
      },
      accounts,
    )
  }
}

/** Both in the order of their days; of one day, what is of `first` comes first. */
async function* byDay(
  first: AsyncGenerator<AccountingEntry>,
  second: AsyncGenerator<AccountingEntry>,
): AsyncGenerator<AccountingEntry> {
  try {
    let [one, other] = await Promise.all([first.next(), second.next()])
    while (!one.done || !other.done) {
      if (!one.done && (other.done || one.value.day <= other.value.day)) {
        yield one.value
        one = await first.next()
      } else if (!other.done) {
        yield other.value
        other = await second.next()
      }
    }
  } finally {
    await Promise.all([first.return(undefined), second.return(undefined)])
  }
}

/**
 * Sales and payments of a period as entries of double-entry bookkeeping, in the order of their days, read on demand.
 * @throws DomainError `invoice_not_in_euros`
 */
export const accountingEntries = async (
  container: MedusaContainer,
  days: Days,
): Promise<AsyncGenerator<AccountingEntry>> => {
  const number = await invoiceService(container).findForeign(days)
  if (number) throw new DomainError("invoice_not_in_euros", { number })
  return byDay(salesEntries(container, days), bankEntries(container, days))
}
