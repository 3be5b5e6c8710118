import type { Block } from "../message"
import { facts } from "./blocks"
import type { InvoiceData, MailData } from "./data"
import { type Definition, letter } from "./letter"
import type { Reader } from "./reader"
import { SAMPLE_ORDER_URL } from "./samples"
import { fr } from "./typography"

type Kinds = "invoice_issued" | "credit_note_issued"

const details = (data: InvoiceData, reader: Reader): Block[] => {
  const { labels, money, day } = reader
  const { number, invoice_number, total, currency_code, due_on, is_paid } = data
  return facts([
    [labels.invoice, invoice_number],
    [labels.order, number],
    [labels.order_total, money(total, currency_code)],
    [labels.due_on, due_on && !is_paid ? day(due_on) : null],
  ])
}

const SAMPLE: InvoiceData = {
  url: SAMPLE_ORDER_URL,
  number: "1042",
  invoice_number: "FA-2026-000042",
  total: 8395.38,
  currency_code: "eur",
  due_on: "2026-12-30",
  is_paid: false,
}

export const INVOICE_MAILS: { [K in Kinds]: Definition<MailData[K]> } = {
  invoice_issued: letter({
    texts: {
      fr: ({ invoice_number, number, is_paid }, { labels }) => ({
        subject: fr`Facture ${invoice_number} de votre commande n° ${number}`,
        lead: "Vous trouverez votre facture en pièce jointe.",
        next: is_paid ? "Elle est réglée : vous n'avez rien à payer." : undefined,
        action: labels.open_invoice,
      }),
      en: ({ invoice_number, number, is_paid }, { labels }) => ({
        subject: `Invoice ${invoice_number} for your order #${number}`,
        lead: "Please find your invoice attached.",
        next: is_paid ? "It is paid: there is nothing left for you to do." : undefined,
        action: labels.open_invoice,
      }),
    },
    details,
    sample: SAMPLE,
  }),

  credit_note_issued: letter<MailData["credit_note_issued"]>({
    texts: {
      fr: ({ invoice_number, corrects }, { labels }) => ({
        subject: fr`Avoir ${invoice_number} sur la facture ${corrects}`,
        lead: fr`Vous trouverez en pièce jointe un avoir sur votre facture ${corrects}.`,
        action: labels.open_invoice,
      }),
      en: ({ invoice_number, corrects }, { labels }) => ({
        subject: `Credit note ${invoice_number} for the invoice ${corrects}`,
        lead: `Please find attached a credit note for your invoice ${corrects}.`,
        action: labels.open_invoice,
      }),
    },
    details,
    sample: {
      ...SAMPLE,
      invoice_number: "AV-2026-000007",
      total: 735.3,
      due_on: null,
      corrects: "FA-2026-000042",
    },
  }),
}
