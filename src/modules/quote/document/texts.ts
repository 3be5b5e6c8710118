import { type Texts, TEXTS as COMMON } from "../../../documents/texts"

const fr = {
  ...COMMON.fr,
  document: "Devis",
  valid: "Valable jusqu'au",
  lead_time: (days: number) => `Délai d'approvisionnement\u00A0: ${days} jours`,
  at_order: "Paiement à la commande.",
  at_receipt: "Paiement à réception de la facture.",
  within: (days: string) => `Paiement à ${days}\u00A0jours date de facture.`,
  agreed: "Bon pour accord",
  agreement: (number: string, total: string) => `Devis ${number} accepté pour ${total} TTC`,
  agreement_terms: ", avec les conditions particulières ci-après",
  date: "Date",
  name: "Nom et qualité",
  signature: "Signature",
  terms: "Conditions particulières",
}

const en: QuoteTexts = {
  ...COMMON.en,
  document: "Quote",
  valid: "Valid until",
  lead_time: (days) => `Made or bought for you: ${days} days`,
  at_order: "Payment when ordering.",
  at_receipt: "Payment on receipt of the invoice.",
  within: (days) => `Payment within ${days}\u00A0days of the date of the invoice.`,
  agreed: "Agreed and accepted (Bon pour accord)",
  agreement: (number, total) => `Quote ${number} accepted for ${total} incl. VAT`,
  agreement_terms: ", with the special conditions below",
  date: "Date",
  name: "Name and position",
  signature: "Signature",
  terms: "Special conditions",
}

export type QuoteTexts = Texts & typeof fr

export const TEXTS: Record<"fr" | "en", QuoteTexts> = { fr, en }
