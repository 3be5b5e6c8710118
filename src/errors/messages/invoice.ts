/** Messages of errors about invoices. */
export const invoiceErrors = {
  "not_found.invoice": "Invoice not found",
  "not_found.invoice_line": "The invoice has no such line",
  invoice_incomplete: "The invoice would lack: {fields}",
  invoice_date_before_last: "The series {series} has a later day already",
  invoice_credit_too_high: "Only {left} is left of the invoice",
  invoice_not_due: "The order has nothing to invoice",
  invoice_seller_unknown: "The option seller.siren is missing",
  invoice_not_in_euros: "The invoice {number} is not in euros",
} as const

/** What may be wrong with a value of an invoice. */
export const invoiceValues = {
  not_lines_or_amount: "must be given, or amount, but not both",
  before_from: "must not be before from",
} as const
