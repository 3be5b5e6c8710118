import { type Texts, TEXTS as COMMON } from "../../../documents/texts"
import type { Language } from "../../../shared/language"
import type { InvoiceKind } from "../types"

const fr = {
  ...COMMON.fr,
  documents: {
    invoice: "Facture",
    deposit: "Facture d'acompte",
    credit_note: "Avoir",
  } satisfies Record<InvoiceKind, string>,
  due: "Échéance",
  supplied: "Date de livraison",
  order: "Commande",
  corrects: "Rectifie la facture",
  corrected: (number: string, day: string) => `${number} du ${day}`,
  prepaid: "Déjà réglé",
  deposit: (number: string) => `Acompte ${number}`,
  deposits: "Acomptes déduits",
  deposit_details: (number: string, day: string, net: string, vat: string) =>
    `${number} du ${day} : ${net} HT, TVA ${vat}`,
  to_pay: "Reste à payer",
  credited: "Avoir TTC",
  paid_on: (day: string) => `Facture acquittée le ${day}.`,
  pay_by: (day: string) => `À payer au plus tard le ${day}.`,
  euro_vat: (amount: string, rate: string, day: string) =>
    `TVA en euros : ${amount} (1 € = ${rate}, cours de la BCE du ${day}).`,
  reason: "Motif",
  legal: "Mentions légales",
  seal: (hash: string) => `Empreinte : ${hash}`,
}

export type InvoiceTexts = Texts & typeof fr

const en: InvoiceTexts = {
  ...COMMON.en,
  documents: { invoice: "Invoice", deposit: "Deposit invoice", credit_note: "Credit note" },
  due: "Due date",
  supplied: "Date of supply",
  order: "Order",
  corrects: "Corrects the invoice",
  corrected: (number, day) => `${number} of ${day}`,
  prepaid: "Already paid",
  deposit: (number) => `Deposit ${number}`,
  deposits: "Deposits deducted",
  deposit_details: (number, day, net, vat) => `${number} of ${day}: ${net} excl. VAT, VAT ${vat}`,
  to_pay: "Amount due",
  credited: "Credit incl. VAT",
  paid_on: (day) => `Paid on ${day}.`,
  pay_by: (day) => `To be paid by ${day}.`,
  euro_vat: (amount, rate, day) =>
    `VAT in euros: ${amount} (€1 = ${rate}, rate of the ECB of ${day}).`,
  reason: "Reason",
  legal: "Legal notice",
  seal: (hash) => `Fingerprint: ${hash}`,
}

export const TEXTS: Record<Language, InvoiceTexts> = { fr, en }
