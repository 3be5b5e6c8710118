/** Amounts are in units of the currency (ISO 4217, in any case); moments are ISO 8601; addresses of pages may be null. */

type Link = { url: string | null }

export type LineData = {
  title: string
  /** SKU, lead time: what tells one line from another. */
  details: string | null
  quantity: number
  /** As the lines of the document: without tax. */
  unit_price: number
  total: number
}

export type TotalsData = {
  currency_code: string
  subtotal: number
  discount_total: number
  shipping_total: number
  tax_lines: { rate: number; amount: number; mention?: string }[]
  total: number
}

export type OrderData = Link & {
  /** As the buyer knows it: "1042". */
  number: string
  placed_at: string
  /** The number of the quote that it was made of. */
  quote_number: string | null
  po_number: string | null
  lines: LineData[]
  totals: TotalsData
  shipping_address: string[]
  billing_address: string[]
  shipping_method: string | null
  /** Conditions of sale that the buyer accepted, which come as attachments. */
  terms: string[]
  /** A private person, to whom consumer law applies. */
  is_consumer: boolean
}

type OrderReference = Link & { number: string }

type PaymentData = OrderReference & { amount: number; currency_code: string }

export type InvoiceData = OrderReference & {
  invoice_number: string
  total: number
  currency_code: string
  due_on: string | null
  is_paid: boolean
}

export type ParcelData = OrderReference & {
  items: { title: string; quantity: number }[]
  /** Of all labels; the address is http or https. */
  tracking: { number: string; url: string | null }[]
}

type ReturnData = OrderReference & { items: { title: string; quantity: number }[] }

export type QuoteData = Link & {
  number: string
  /** Name of the buyer or the company. */
  buyer: string
  total: number
  currency_code: string
  valid_until: string | null
  /** What buyer or seller wrote about it. */
  message: string | null
}

type CompanyData = Link & { company: string; reason: string | null }

export type WithdrawalData = Link & {
  number: string
  order_number: string
  name: string
  items: { title: string; quantity: number }[]
  /** The buyer's own words. */
  statement: string | null
  declared_at: string
  confirmed_at: string
  /** SHA-256 of what is acknowledged, in hexadecimal. */
  hash: string
  refund_due_on: string
}

/** What a message of each kind says. */
export type MailData = {
  password_reset: Link & { token: string; expires_at: string; is_staff: boolean }
  verification_code: Link & { token: string; expires_at: string }
  welcome: Link & { first_name: string | null }
  staff_invitation: Link & { token: string; expires_at: string }
  company_registered: CompanyData
  company_approved: CompanyData
  company_rejected: CompanyData
  company_suspended: CompanyData
  company_invitation: Link & {
    company: string
    /** Its name in the language of the message. */
    role: string
    token: string
    expires_at: string
  }
  quote_requested: QuoteData
  /** With the document attached. */
  quote_sent: QuoteData
  quote_reminder: QuoteData
  quote_expiring: QuoteData
  quote_message: QuoteData
  quote_withdrawn: QuoteData
  quote_rejected: QuoteData
  approval_requested: QuoteData
  approval_granted: QuoteData
  approval_rejected: QuoteData
  order_confirmed: OrderData
  order_changed: OrderData
  order_canceled: OrderReference & { reason: string | null }
  order_transfer_requested: OrderReference & { token: string }
  payment_received: PaymentData & { outstanding: number }
  payment_failed: PaymentData
  payment_refunded: PaymentData & { reason: string | null }
  /** With the document attached. */
  invoice_issued: InvoiceData
  credit_note_issued: InvoiceData & { corrects: string }
  order_packed: ParcelData
  order_shipped: ParcelData
  order_delivered: ParcelData
  return_requested: ReturnData
  return_received: ReturnData
  withdrawal_link: { url: string | null; token: string; number: string; expires_at: string }
  withdrawal_confirmed: WithdrawalData
  withdrawal_refused: Link & { number: string; order_number: string; reason: string }
  staff_company_registered: Link & { company: string; country_code: string; email: string }
  staff_quote_requested: QuoteData
  staff_quote_countered: QuoteData
  staff_quote_accepted: QuoteData
  staff_quote_message: QuoteData
  staff_withdrawal_confirmed: WithdrawalData
  staff_import_finished: Link & {
    filename: string
    created: number
    updated: number
    refused: number
  }
  test: { sent_at: string }
}
