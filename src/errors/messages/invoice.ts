/** Messages of errors about invoices. */
export const invoiceErrors = {
  "not_found.invoice": "Invoice not found",
  "not_found.e_report": "E-report not found",
  "not_found.invoice_line": "The invoice has no such line",
  invoice_incomplete: "The invoice would lack: {fields}",
  invoice_date_before_last: "The series {series} has a later day already",
  invoice_credit_too_high: "Only {left} is left of the invoice",
  invoice_not_due: "The order has nothing to invoice",
  invoice_seller_unknown: "The option seller.siren is missing",
  invoice_not_in_euros: "The invoice {number} is not in euros",
  invoice_day_closed: "The day {day} is closed",
  invoice_day_not_over: "The day {day} is not over yet",
  e_report_period_not_over: "The period ends on {to}, which is not over yet",
  invoice_not_transmissible: "The invoice doesn't go to a platform",
  invoice_transmitted: "The platform has the invoice, or is about to get it",
} as const

/** What may be wrong with a value of an invoice. */
export const invoiceValues = {
  not_lines_or_amount: "must be given, or amount, but not both",
  not_quarter: "must be a quarter such as 2026-Q4",
  before_from: "must not be before from",
} as const
