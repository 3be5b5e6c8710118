import type { Language } from "../shared/language"

const fr = {
  tag: "fr-FR",
  issued: "Date d'émission",
  po: "Votre n° de commande",
  seller: "Vendeur",
  buyer: "Client",
  delivery: "Livraison",
  siren: "SIREN",
  registration_number: "N° d'immatriculation",
  vat_number: "N° TVA",
  item: "Désignation",
  quantity: "Qté",
  unit_net: "P.U. HT",
  unit_gross: "P.U. TTC",
  discount: "Remise HT",
  vat: "TVA",
  line_net: "Total HT",
  sku: "Réf.",
  rate: "Taux de TVA",
  base: "Base HT",
  amount: "Montant TVA",
  subtotal: "Sous-total HT",
  discounts: "Remises HT",
  shipping: "Livraison HT",
  sent_by: (name: string) => `Mode de livraison\u00A0: ${name}`,
  net: "Total HT",
  total: "Total TTC",
  payment: "Règlement",
  late:
    "Tout retard de paiement rend exigibles, sans rappel, des pénalités au taux appliqué par la " +
    "Banque centrale européenne à son opération de refinancement la plus récente, majoré de " +
    "10\u00A0points de pourcentage (art.\u00A0L441-10 du Code de commerce), et une indemnité " +
    "forfaitaire de 40\u00A0€ pour frais de recouvrement (art.\u00A0D441-5 du Code de commerce).",
  iban: "IBAN",
  bic: "BIC",
  page: (page: number, pages: number) => `page ${page} / ${pages}`,
}

/** What every paper says in one language. */
export type Texts = typeof fr

const en: Texts = {
  tag: "en-GB",
  issued: "Date of issue",
  po: "Your PO number",
  seller: "Seller",
  buyer: "Customer",
  delivery: "Delivery",
  siren: "SIREN",
  registration_number: "Reg. no.",
  vat_number: "VAT no.",
  item: "Item",
  quantity: "Qty",
  unit_net: "Net price",
  unit_gross: "Gross price",
  discount: "Discount",
  vat: "VAT",
  line_net: "Net total",
  sku: "SKU",
  rate: "VAT rate",
  base: "Base excl. VAT",
  amount: "VAT amount",
  subtotal: "Subtotal excl. VAT",
  discounts: "Discounts excl. VAT",
  shipping: "Delivery excl. VAT",
  sent_by: (name) => `Delivery method: ${name}`,
  net: "Total excl. VAT",
  total: "Total incl. VAT",
  payment: "Payment",
  late:
    "Late payment makes penalties due without a reminder, at the rate of the European Central " +
    "Bank's most recent refinancing operation plus 10\u00A0percentage points " +
    "(art.\u00A0L441-10 of the French Code de commerce), and a fixed recovery indemnity of " +
    "€40 (art.\u00A0D441-5 of the French Code de commerce).",
  iban: "IBAN",
  bic: "BIC",
  page: (page, pages) => `page ${page} / ${pages}`,
}

export const TEXTS: Record<Language, Texts> = { fr, en }
