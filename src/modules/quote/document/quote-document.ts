import type { Drawing } from "../../../documents/drawing"
import type { Buyer, Seller } from "../../../documents/seller-and-buyer"
import type { QuoteTexts } from "./texts"

export type QuoteLine = {
  title: string
  sku: string | null
  note: string | null
  /** Of goods that are bought in; absent or null for goods from stock. */
  lead_time_days?: number | null
  quantity: number
  /** With or without tax: `prices_include_tax` says which. */
  unit_price: number
  /** Off the whole line, net of tax. */
  discount: number
  /** What the line comes to: net of tax, the discount taken off. */
  subtotal: number
  /** A percentage: 20 for 20 %. Null when none is known. */
  tax_rate: number | null
}

/** The VAT of one rate. `mention` is the provision that exempts a sale from it. */
export type QuoteTaxLine = { rate: number; base: number; amount: number; mention: string | null }

/** All that a printed quote says. Amounts are rounded, in units of the currency: 12.5 for 12.50 €. */
export type QuoteDocument = {
  language: "fr" | "en"
  /** With the letter of the revision: DEV-2026-00042-B. */
  number: string
  /** ISO 8601. */
  issued_at: string
  /** ISO 8601, an instant; printed as its day in Paris. */
  valid_until: string
  /** The buyer's own number of this purchase. */
  po_number: string | null
  /** ISO 4217, in lower case. */
  currency_code: string
  seller: Seller
  buyer: Buyer
  prices_include_tax: boolean
  lines: QuoteLine[]
  /** Net of tax, before discounts. */
  item_subtotal: number
  /** Net of tax. */
  discount_subtotal: number
  /** Net of tax. */
  shipping: { name: string; subtotal: number } | null
  tax_lines: QuoteTaxLine[]
  tax_total: number
  total: number
  /** Days after the invoice; without `pay_by_invoice` an order is paid when it is placed. */
  payment: { net_days: number; pay_by_invoice: boolean }
  /** Conditions of this quote. Lines and paragraphs stay what they are. */
  terms: string | null
  /** A few words to the buyer, before the lines. */
  message: string | null
}

/** What each part of a quote is drawn with. */
export type QuoteDrawing = Drawing<QuoteDocument, QuoteTexts>
