import type { MedusaContainer } from "@medusajs/framework/types"
import { MathBN } from "@medusajs/framework/utils"
import type {
  AdminInvoiceDetails,
  AdminInvoiceView,
  AdminInvoicesQuery,
  InvoiceProblem,
  InvoiceProblemsQuery,
} from "../../contracts/invoice"
import { DomainError } from "../../errors"
import { invoiceService } from "../../modules/invoice"
import { INVOICE_STATUSES, type InvoiceStatus } from "../../modules/invoice/types"
import { iso } from "../../shared/moment"
import { findInvoices, sumFound } from "./find-invoices"
import { transmissionOf } from "./transmission"
import { adminInvoiceView } from "./views"

type Filters = Omit<AdminInvoicesQuery, "limit" | "offset" | "order">

const filtersOf = ({ overdue, status, ...filters }: Filters) => {
  if (overdue === undefined) return { ...filters, status }
  const asked: readonly InvoiceStatus[] = status ?? INVOICE_STATUSES
  return { ...filters, status: asked.filter((one) => (one === "overdue") === overdue) }
}

export const listAdminInvoices = async (
  container: MedusaContainer,
  { limit, offset, order, ...filters }: AdminInvoicesQuery,
): Promise<{ invoices: AdminInvoiceView[]; count: number }> => {
  const page = { limit, offset, order }
  const { rows, count } = await findInvoices(container, filtersOf(filters), page)
  return { invoices: rows.map(adminInvoiceView), count }
}

/** The sums of all that the list would have, by currency. */
export const sumAdminInvoices = (container: MedusaContainer, filters: Filters) =>
  sumFound(container, filtersOf(filters))

/** With its ledger and what can still be credited. @throws DomainError `not_found` */
export const retrieveAdminInvoice = async (
  container: MedusaContainer,
  id: string,
): Promise<AdminInvoiceDetails> => {
  const service = invoiceService(container)
  const [{ rows }, entries, notes] = await Promise.all([
    findInvoices(container, { id: [id] }, { limit: 1, offset: 0 }),
    service.listMillesimeInvoiceEntries(
      { invoice_id: id },
      { order: { occurred_at: "ASC", id: "ASC" } },
    ),
    service.listMillesimeInvoices({ corrects_id: id }, { order: { position: "ASC" } }),
  ])
  const [row] = rows
  if (!row) throw new DomainError("not_found.invoice")
  const [remainder, transmission] = await Promise.all([
    service.creditable(row),
    transmissionOf(service, row),
  ])
  return {
    ...adminInvoiceView(row),
    ...transmission,
    entries: entries.map(({ id: entryId, kind, amount, source_id, occurred_at }) => ({
      id: entryId,
      kind,
      amount: MathBN.convert(amount).toNumber(),
      source_id,
      occurred_at: iso(occurred_at),
    })),
    credit_notes: notes.map(({ id: noteId, number, issued_on, content: { total } }) => ({
      id: noteId,
      number,
      issued_on,
      total,
    })),
    remainder: {
      total: remainder.total,
      taxes: remainder.taxes,
      lines: [...remainder.quantities].map(([lineId, quantity]) => ({ id: lineId, quantity })),
    },
  }
}

/** The id of the last invoice of an order. */
export const invoiceIdOf = async (
  container: MedusaContainer,
  order_id: string,
): Promise<string | undefined> => {
  const [row] = await invoiceService(container).listMillesimeInvoices(
    { order_id, kind: "invoice" },
    { take: 1, select: ["id"], order: { position: "DESC" } },
  )
  return row?.id
}

/** Orders that can't be invoiced, newest first. */
export const listInvoiceProblems = async (
  container: MedusaContainer,
  query: InvoiceProblemsQuery,
): Promise<{ invoice_problems: InvoiceProblem[]; count: number }> => {
  const { rows, count } = await invoiceService(container).findProblems(query)
  const invoice_problems = rows.map(({ since, retry_at, ...problem }) => ({
    ...problem,
    since: iso(since),
    retry_at: iso(retry_at),
  }))
  return { invoice_problems, count }
}
