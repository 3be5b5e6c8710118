import { BUYER, SELLER as ANY_SELLER } from "../../documents/documents.spec.support"
import { amountsOf, type OrderLine } from "./rules/amounts"
import { mentionsOf } from "./rules/mentions"
import type { ChargedLine } from "./rules/supply"
import type { InvoiceContent, InvoiceDraft } from "./types"

export const SELLER = { ...ANY_SELLER, email: "factures@millesime.test" }

export const orderLine = (overrides: Partial<OrderLine> = {}): OrderLine => ({
  id: "line_1",
  title: "Barrique bordelaise 225 L",
  sku: "BB-225",
  quantity: 3,
  subtotal: 585,
  discount: 0,
  tax_total: 117,
  tax_rate: 20,
  vat_category: "S",
  mention: null,
  ...overrides,
})

/** 3 barrels of 195 € and 90 € of freight, with VAT 810 €. */
export const chargedLines = (): ChargedLine[] => [
  { ...orderLine(), is_freight: false },
  {
    ...orderLine({
      id: "ship_1",
      title: "Transport sur palette",
      sku: null,
      quantity: 1,
      subtotal: 90,
      tax_total: 18,
    }),
    is_freight: true,
  },
]

/** A French company's invoice of 585 € and 90 € of freight, with VAT 810 €. */
export const draft = (overrides: Partial<InvoiceDraft> = {}): InvoiceDraft => ({
  language: "fr",
  locale: "fr-FR",
  issued_on: "2026-11-30",
  due_on: "2026-12-30",
  supplied_on: "2026-11-28",
  order_number: "1042",
  po_number: "PO-118",
  currency_code: "eur",
  seller: SELLER,
  buyer: BUYER,
  situation: "french_company",
  net_days: 30,
  prepaid: 0,
  paid_on: null,
  mentions: mentionsOf("french_company", "fr"),
  ...amountsOf(chargedLines(), 810, "eur"),
  ...overrides,
})

export const content = (overrides: Partial<InvoiceContent> = {}): InvoiceContent => ({
  ...draft(),
  kind: "invoice",
  number: "FA-2026-000042",
  corrects: null,
  reason: null,
  ...overrides,
})
