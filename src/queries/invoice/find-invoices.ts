import type { MedusaContainer } from "@medusajs/framework/types"
import type { StoreInvoicesQuery } from "../../contracts/invoice"
import { invoiceService } from "../../modules/invoice"
import type { InvoiceFilters } from "../../modules/invoice/invoice-repository"
import { dayOf } from "../../shared/days"

/** Filters of lists as the contracts name them: `issued_on` is a period. */
type Filters = Omit<InvoiceFilters, "issued_from" | "issued_until"> &
  Pick<StoreInvoicesQuery, "issued_on">

export type Page = Pick<StoreInvoicesQuery, "limit" | "offset" | "order">

const named = ({ issued_on, ...filters }: Filters): InvoiceFilters => ({
  ...filters,
  issued_from: issued_on?.$gte,
  issued_until: issued_on?.$lte,
})

/** The sums of all invoices that filters find, by currency. */
export const sumFound = (container: MedusaContainer, filters: Filters) =>
  invoiceService(container).sumInvoices(named(filters), dayOf(new Date()))

/** One page of invoices, newest first where the query says nothing else, with what became of them by today. */
export const findInvoices = (
  container: MedusaContainer,
  filters: Filters,
  { order = { field: "position", direction: "desc" }, ...page }: Page,
) => invoiceService(container).findInvoices(named(filters), { ...page, order }, dayOf(new Date()))
