import { type Texts, TEXTS as COMMON } from "../../../documents/texts"
import type { Language } from "../../../shared/language"
import type { InvoiceKind } from "../types"

const fr = {
  ...COMMON.fr,
  documents: { invoice: "Facture", credit_note: "Avoir" } satisfies Record<InvoiceKind, string>,
  due: "Échéance",
  supplied: "Date de livraison",
  order: "Commande",
  corrects: "Rectifie la facture",
  corrected: (number: string, day: string) => `${number} du ${day}`,
  prepaid: "Déjà réglé",
  to_pay: "Reste à payer",
  credited: "Avoir TTC",
  paid_on: (day: string) => `Facture acquittée le ${day}.`,
  pay_by: (day: string) => `À payer au plus tard le ${day}.`,
  reason: "Motif",
  legal: "Mentions légales",
  seal: (hash: string) => `Empreinte : ${hash}`,
}

export type InvoiceTexts = Texts & typeof fr

const en: InvoiceTexts = {
  ...COMMON.en,
  documents: { invoice: "Invoice", credit_note: "Credit note" },
  due: "Due date",
  supplied: "Date of supply",
  order: "Order",
  corrects: "Corrects the invoice",
  corrected: (number, day) => `${number} of ${day}`,
  prepaid: "Already paid",
  to_pay: "Amount due",
  credited: "Credit incl. VAT",
  paid_on: (day) => `Paid on ${day}.`,
  pay_by: (day) => `To be paid by ${day}.`,
  reason: "Reason",
  legal: "Legal notice",
  seal: (hash) => `Fingerprint: ${hash}`,
}

export const TEXTS: Record<Language, InvoiceTexts> = { fr, en }
