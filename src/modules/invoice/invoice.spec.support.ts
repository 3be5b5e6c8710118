import { amountsOf, type OrderLine } from "./rules/amounts"
import { mentionsOf } from "./rules/mentions"
import type { InvoiceContent, InvoiceDraft } from "./types"

export const SELLER = {
  name: "Millésime Tonneaux",
  legal_form: "SAS au capital de 50 000 €",
  address: {
    address_1: "12 quai des Chartrons",
    postal_code: "33000",
    city: "Bordeaux",
    country_code: "fr",
  },
  siren: "732829320",
  registration: "RCS Bordeaux 732 829 320",
  vat_number: "FR44732829320",
  email: "factures@millesime.test",
  iban: "FR7630006000011234567890189",
}

const BUYER = {
  name: "Claire Dubois",
  email: "claire@ormes.test",
  company: { name: "Domaine des Ormes", siren: "404833048", vat_number: "FR83404833048" },
  billing_address: {
    address_1: "4 route du Château",
    postal_code: "21200",
    city: "Beaune",
    country_code: "fr",
  },
  shipping_address: {
    first_name: "Luc",
    last_name: "Martin",
    address_1: "Zone des Vignes",
    postal_code: "21190",
    city: "Meursault",
    country_code: "fr",
  },
}

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
  ...amountsOf(
    [
      orderLine(),
      orderLine({
        id: "ship_1",
        title: "Transport sur palette",
        sku: null,
        quantity: 1,
        subtotal: 90,
        tax_total: 18,
      }),
    ],
    810,
    "eur",
  ),
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
