import type { AdminInvoicesQuery } from "../../contracts/invoice"
import { scopePath } from "../lib/scope"

/** By what invoices belong to something. */
export const INVOICE_SCOPES = [
  "company_id",
] as const satisfies readonly (keyof AdminInvoicesQuery)[]

export const invoicesPath = (of: (typeof INVOICE_SCOPES)[number], id: string): string =>
  scopePath("/invoices", of, id)
