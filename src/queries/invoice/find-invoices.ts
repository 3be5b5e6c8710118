import type { MedusaContainer } from "@medusajs/framework/types"
import type { StoreInvoicesQuery } from "../../contracts/invoice"
import { invoiceService } from "../../modules/invoice"
import type { InvoiceFilters } from "../../modules/invoice/invoice-repository"
import { dayOf } from "./draft"

/** Filters of lists as the contracts name them: `issued_on` is a period. */
type Filters = Omit<InvoiceFilters, "issued_from" | "issued_until"> &
  Pick<StoreInvoicesQuery, "issued_on">

export type Page = Pick<StoreInvoicesQuery, "limit" | "offset" | "order">

/** One page of invoices, newest first where the query says nothing else, with what became of them by today. */
export const findInvoices = (
  container: MedusaContainer,
  { issued_on, ...filters }: Filters,
  { order = { field: "position", direction: "desc" }, ...page }: Page,
) =>
  invoiceService(container).findInvoices(
    { ...filters, issued_from: issued_on?.$gte, issued_until: issued_on?.$lte },
    { ...page, order },
    dayOf(new Date()),
  )
