import type { AdminInvoiceView, InvoicePreview, InvoiceView } from "../../contracts/invoice"
import type { Buyer, PostalAddress, Seller } from "../../documents/seller-and-buyer"
import type { ListedInvoice } from "../../modules/invoice/invoice-repository"
import { brokenRulesOf } from "../../modules/invoice/factur-x/french-rules"
import type { InvoiceDraft } from "../../modules/invoice/types"
import { iso } from "../../shared/moment"

const addressView = (address: PostalAddress | null | undefined) =>
  address
    ? {
        first_name: address.first_name ?? null,
        last_name: address.last_name ?? null,
        company: address.company ?? null,
        address_1: address.address_1 ?? null,
        address_2: address.address_2 ?? null,
        postal_code: address.postal_code ?? null,
        city: address.city ?? null,
        province: address.province ?? null,
        country_code: address.country_code?.toLowerCase() ?? null,
      }
    : null

const sellerView = ({ name, siren, vat_number, address }: Seller) => ({
  name,
  siren: siren ?? null,
  vat_number: vat_number ?? null,
  address: addressView(address),
})

const buyerView = ({ name, email, company, billing_address }: Buyer) => ({
  name,
  email,
  company_name: company?.name ?? null,
  siren: company?.siren ?? null,
  vat_number: company?.vat_number ?? null,
  address: addressView(billing_address),
})

const correctsView = (corrects: ListedInvoice["content"]["corrects"]) =>
  corrects && { id: corrects.id, number: corrects.number, issued_on: corrects.issued_on }

/** What an invoice says, issued or not. */
const saidView = (content: InvoiceDraft) => ({
  issued_on: content.issued_on,
  due_on: content.due_on,
  supplied_on: content.supplied_on,
  order_number: content.order_number,
  currency_code: content.currency_code,
  locale: content.locale,
  seller: sellerView(content.seller),
  buyer: buyerView(content.buyer),
  ship_to: addressView(content.buyer.shipping_address),
  deposits: (content.deposits ?? []).map(
    ({ id, number, issued_on, subtotal, tax_total, total }) => ({
      id,
      number,
      issued_on,
      subtotal,
      tax_total,
      total,
    }),
  ),
  lines: content.lines,
  taxes: content.taxes,
  mentions: content.mentions.map(({ text }) => text),
  subtotal: content.subtotal,
  tax_total: content.tax_total,
  total: content.total,
  euro_vat: content.euro_vat ?? null,
})

/** For buyers: without what staff alone may know. */
export const invoiceView = (row: ListedInvoice): InvoiceView => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  status: row.status,
  order_id: row.order_id,
  company_id: row.company_id,
  ...saidView(row.content),
  paid_total: row.paid_total,
  credited_total: row.credited_total,
  balance: row.balance,
  corrects: correctsView(row.content.corrects),
  reason: row.content.reason,
  hash: row.hash,
  previous_hash: row.previous_hash,
  position: row.position,
})

export const adminInvoiceView = (row: ListedInvoice): AdminInvoiceView => ({
  ...invoiceView(row),
  customer_id: row.customer_id,
  cause: row.cause,
  created_by: row.created_by,
  created_at: iso(row.created_at),
})

export const previewOf = (draft: InvoiceDraft, missing: string[]): InvoicePreview => ({
  ...saidView(draft),
  missing,
  broken_rules: brokenRulesOf(draft),
})
