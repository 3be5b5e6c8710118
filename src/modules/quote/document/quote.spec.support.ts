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
  email: "devis@millesime.test",
  phone: "+33 5 56 00 00 00",
  iban: "FR7630006000011234567890189",
  bic: "AGRIFRPP",
}

export const BUYER = {
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
    phone: "+33 3 80 00 00 00",
  },
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
