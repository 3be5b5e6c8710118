import { BUYER as ANY_BUYER, SELLER as ANY_SELLER } from "../../../documents/documents.spec.support"
import type { QuoteDocument, QuoteLine } from "."

export const line = (number: number, more: Partial<QuoteLine> = {}): QuoteLine => ({
  title: `Barrique bordelaise n° ${number}`,
  sku: `BAR-${String(number).padStart(4, "0")}`,
  note: null,
  quantity: 2,
  unit_price: 250,
  discount: 50,
  subtotal: 450,
  tax_rate: 20,
  ...more,
})

export const linesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => line(index + 1))

export const SELLER = {
  ...ANY_SELLER,
  email: "devis@millesime.test",
  phone: "+33 5 56 00 00 00",
  bic: "AGRIFRPP",
}

export const BUYER = {
  ...ANY_BUYER,
  shipping_address: { ...ANY_BUYER.shipping_address, phone: "+33 3 80 00 00 00" },
}

export const quote = (more: Partial<QuoteDocument> = {}): QuoteDocument => ({
  language: "fr",
  number: "DEV-2026-00042-B",
  issued_at: "2026-07-21T09:12:00.000Z",
  valid_until: "2026-08-20T21:59:59.999Z",
  po_number: "PO-118",
  currency_code: "eur",
  seller: SELLER,
  buyer: BUYER,
  prices_include_tax: false,
  lines: linesOf(3),
  item_subtotal: 1500,
  discount_subtotal: 150,
  shipping: { name: "Palette", subtotal: 180 },
  tax_lines: [{ rate: 20, base: 1530, amount: 306, mention: null }],
  tax_total: 306,
  total: 1836,
  payment: { net_days: 45, pay_by_invoice: true },
  terms: "Déchargement à la charge du client.",
  message: "Bonjour Claire,\nvoici notre offre.",
  ...more,
})
