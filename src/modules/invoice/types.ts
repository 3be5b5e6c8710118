/** The vocabularies of invoices, and what an issued one says. */
import type { Buyer, PostalAddress, Seller } from "../../documents/seller-and-buyer"
import type { Language } from "../../shared/language"

export const INVOICE_KINDS = ["invoice", "deposit", "credit_note"] as const
export type InvoiceKind = (typeof INVOICE_KINDS)[number]

/** Derived from the ledger and the credit notes, never stored. A credit note is `paid` once it is refunded. */
export const INVOICE_STATUSES = [
  "open",
  "partly_paid",
  "paid",
  "overdue",
  "credited",
  "partly_credited",
] as const
export type InvoiceStatus = (typeof INVOICE_STATUSES)[number]

/** What an invoice or credit note follows from; there is one per kind, cause and `cause_id`. */
export const INVOICE_CAUSES = [
  "order",
  "fulfillment",
  "edit",
  "capture",
  "refund",
  "return",
  "cancel",
  "manual",
] as const
export type InvoiceCause = (typeof INVOICE_CAUSES)[number]

export const ENTRY_KINDS = ["payment", "refund"] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Types of documents (UNTDID 1001): invoice, credit note, deposit, credit note of a deposit. */
export const TYPE_CODES = ["380", "381", "386", "503"] as const
export type TypeCode = (typeof TYPE_CODES)[number]

/** Files of the invoices of a period. */
export const EXPORT_FORMATS = ["fec", "csv", "xlsx", "zip"] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Whether a report to the tax administration is the first of its period, or replaces the one before. */
export const E_REPORT_KINDS = ["IN", "RE"] as const
export type EReportKind = (typeof E_REPORT_KINDS)[number]

/** Categories of e-reported transactions: goods taxed in France, and goods that are not taxed there (annexe 7, TT-81). */
export const TRANSACTION_CATEGORIES = ["TLB1", "TNT1"] as const
export type TransactionCategory = (typeof TRANSACTION_CATEGORIES)[number]

export const CLOSING_PERIODS = ["day", "month", "year"] as const
export type ClosingPeriod = (typeof CLOSING_PERIODS)[number]

/** What invoices come to in a currency; credit notes take away. */
export type ClosingTotals = {
  /** ISO 4217, in lower case. */
  currency_code: string
  invoices: number
  credit_notes: number
  /** Net of tax. */
  subtotal: number
  tax_total: number
  total: number
}

/** What was invoiced in a period. */
export type ClosingContent = {
  totals: ClosingTotals[]
  taxes: {
    currency_code: string
    rate: number
    category: VatCategory
    base: number
    amount: number
  }[]
  /** The totals of all that was ever invoiced, with tax. */
  perpetual: { currency_code: string; total: number }[]
}

/**
 * Statuses of an invoice on the French platforms (XP Z12-012): 200 deposited · 201 sent by the platform · 202 received · 203 made
 * available · 204 taken in charge · 205 approved · 206 approved in part · 207 disputed · 208 suspended · 209 completed · 210 refused ·
 * 211 payment sent · 212 collected · 213 rejected.
 */
export const LIFECYCLE_CODES = [
  "200",
  "201",
  "202",
  "203",
  "204",
  "205",
  "206",
  "207",
  "208",
  "209",
  "210",
  "211",
  "212",
  "213",
] as const
export type LifecycleCode = (typeof LIFECYCLE_CODES)[number]

const CODES: ReadonlySet<string> = new Set(LIFECYCLE_CODES)

export const isLifecycleCode = (code: string | undefined): code is LifecycleCode =>
  code !== undefined && CODES.has(code)

/** Of the outbox. `sent`: the platform has it; `failed`: it was refused, or couldn't be handed over for two days. */
export const TRANSMISSION_STATUSES = ["pending", "sending", "sent", "failed", "unknown"] as const
export type TransmissionStatus = (typeof TRANSMISSION_STATUSES)[number]

/** VAT categories of EN 16931 (UNTDID 5305): taxed, intra-community supply, export, exempt for another reason. */
export const VAT_CATEGORIES = ["S", "K", "G", "E"] as const
export type VatCategory = (typeof VAT_CATEGORIES)[number]

/** Who buys and where the goods go: what decides the mentions (CGI, annexe II, art. 242 nonies A). */
export const SITUATIONS = [
  "french_consumer",
  "french_company",
  "eu_consumer",
  "eu_company",
  "export_consumer",
  "export_company",
] as const
export type Situation = (typeof SITUATIONS)[number]

/** Amounts are payable and in units of the currency. */
export type InvoiceLine = {
  /** Of the order's line or shipping method; of a credit note's line, of the invoice's. */
  id: string
  title: string
  sku: string | null
  quantity: number
  /** Net of tax, before the discount; up to six decimals. */
  unit_price: number
  /** Off the whole line, net of tax. */
  discount: number
  /** Net of tax, the discount taken off. */
  subtotal: number
  tax_total: number
  total: number
  tax_rate: number
  vat_category: VatCategory
}

/** The VAT of one rate and category: `base` plus `amount` is its gross, exactly. */
export type InvoiceTax = {
  rate: number
  category: VatCategory
  base: number
  amount: number
  /** The provision that exempts it from VAT; null where it bears VAT. */
  mention: string | null
}

/**
 * Kinds of mentions. Those in capitals are codes of notes that the French rules for EN 16931 know (BR-FR-05): late payment,
 * recovery indemnity, discount for early payment, category of the operation. `oss`: VAT of the country of delivery.
 */
export const MENTION_CODES = ["PMD", "PMT", "AAB", "TXD", "oss"] as const
export type InvoiceMention = { code: (typeof MENTION_CODES)[number]; text: string }

export type InvoiceAmounts = {
  lines: InvoiceLine[]
  taxes: InvoiceTax[]
  /** Net of tax. */
  subtotal: number
  tax_total: number
  total: number
}

/** What an invoice deducts of a deposit, by rate. */
export type DepositTaken = Pick<InvoiceAmounts, "taxes" | "subtotal" | "tax_total" | "total"> & {
  /** Of the deposit invoice. */
  id: string
  number: string
  issued_on: string
}

/** VAT in euros of an invoice in another currency: so many units of which are worth a euro, on a day. */
export type EuroVat = { rate: number; day: string; amount: number }

/** Days are those of Paris: 2026-03-31. */
export type InvoiceContent = InvoiceAmounts & {
  kind: InvoiceKind
  language: Language
  /** BCP 47. */
  locale: string
  number: string
  issued_on: string
  due_on: string | null
  /** When the goods were handed over; null where that is not known yet. */
  supplied_on: string | null
  order_number: string
  po_number: string | null
  /** ISO 4217, in lower case. */
  currency_code: string
  seller: Seller
  buyer: Buyer
  situation: Situation
  /** Days after the issue; 0: at the order. */
  net_days: number
  /** Received before the issue, with tax; deposits too. */
  prepaid: number
  /** Deposits that are deducted, with their own invoices; missing in invoices of before there were any. */
  deposits?: DepositTaken[]
  /** Day of the last payment before the issue. */
  paid_on: string | null
  /** Of invoices in another currency that bear VAT. */
  euro_vat?: EuroVat
  /** What the law wants to be said, in the language of the invoice. */
  mentions: InvoiceMention[]
  /** The invoice that a credit note corrects; without `kind` it is no deposit. */
  corrects: { id: string; number: string; issued_on: string; kind?: "invoice" | "deposit" } | null
  /** Why a credit note was issued. */
  reason: string | null
}

/** What all invoices of an order say. */
export type InvoiceTerms = Pick<
  InvoiceContent,
  | "language"
  | "locale"
  | "order_number"
  | "po_number"
  | "currency_code"
  | "seller"
  | "buyer"
  | "situation"
  | "net_days"
  | "mentions"
>

/** An invoice before it has a number. */
export type InvoiceDraft = Omit<InvoiceContent, "number" | "kind" | "corrects" | "reason">

export type { Buyer, PostalAddress, Seller }
