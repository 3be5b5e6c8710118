import { createHash } from "node:crypto"
import type { Seller } from "../../documents/seller-and-buyer"
import type { QuoteDocument } from "../../modules/quote/document"
import type { QuoteRow } from "../../modules/quote/rows"
import { revisionNumber } from "../../modules/quote/rules/number"
import type { QuoteTotals } from "../../modules/quote/rules/totals"
import type { QuoteContent, QuoteTaxes } from "../../modules/quote/types"
import { languageOf } from "../../shared/language"

export type Offer = {
  number: number
  content: QuoteContent
  taxes: QuoteTaxes
  totals: QuoteTotals
  valid_until: string
  issued_at: string
  message: string | null
}

export type BuyerIdentity = {
  /** The customer's name; empty where only the e-mail address is known. */
  name: string
  company: {
    name: string
    siren: string | null
    registration_number: string | null
    vat_number: string | null
    net_days: number
    pay_by_invoice: boolean
  } | null
}

/** Contents of a revision's PDF, kept with the revision, so that later changes don't affect it. */
export const buildQuoteDocument = (
  quote: QuoteRow,
  buyer: BuyerIdentity,
  seller: Seller,
  { number, content, taxes, totals, valid_until, issued_at, message }: Offer,
): QuoteDocument => {
  const { company } = buyer
  return {
    language: languageOf(quote.locale),
    number: revisionNumber(quote.number, number),
    issued_at,
    valid_until,
    po_number: quote.po_number,
    currency_code: quote.currency_code,
    seller,
    buyer: {
      name: buyer.name || quote.email,
      email: quote.email,
      company: company && {
        name: company.name,
        siren: company.siren,
        registration_number: company.registration_number,
        vat_number: company.vat_number,
      },
      billing_address: quote.billing_address,
      shipping_address: quote.shipping_address,
    },
    prices_include_tax: content.lines.some(({ is_tax_inclusive }) => is_tax_inclusive),
    lines: content.lines.map((line, index) => ({
      title: line.title,
      sku: line.sku,
      note: line.note,
      lead_time_days: line.lead_time_days,
      quantity: line.quantity,
      unit_price: line.unit_price,
      discount: totals.lines[index]?.discount_subtotal ?? 0,
      subtotal: Number(
        ((totals.lines[index]?.total ?? 0) - (totals.lines[index]?.tax_total ?? 0)).toFixed(4),
      ),
      tax_rate: taxes[line.id]?.[0]?.rate ?? null,
    })),
    item_subtotal: totals.item_subtotal,
    discount_subtotal: totals.discount_subtotal,
    shipping: content.shipping && {
      name: content.shipping.name,
      subtotal: totals.shipping_subtotal,
    },
    tax_lines: totals.tax_lines,
    tax_total: totals.tax_total,
    total: totals.total,
    payment: {
      net_days: company?.net_days ?? 0,
      pay_by_invoice: company?.pay_by_invoice ?? false,
    },
    terms: content.terms,
    message,
  }
}

/** SHA-256 of a document's contents. */
export const hashDocument = (document: QuoteDocument): string =>
  createHash("sha256").update(JSON.stringify(document)).digest("hex")
