import type { Email } from "../../shared/email"
import type { Language } from "../../shared/language"

/** Contents of an e-mail about a quote. */
export type QuoteEmailData = {
  number: string
  /** Name of the buyer or the company. */
  buyer: string
  /** Units of the currency. */
  total: number
  currency_code: string
  valid_until: Date | string | null
  /** Message quoted in the e-mail. */
  message: string | null
  url: string | null
}

const money = (amount: number, currency: string, language: Language) =>
  new Intl.NumberFormat(language, { style: "currency", currency: currency.toUpperCase() }).format(
    amount,
  )

const momentOf = (moment: Date | string, language: Language) =>
  new Intl.DateTimeFormat(language, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/Paris",
  }).format(new Date(moment))

type Texts = { subject: string; lines: string[] }

type TemplateData = QuoteEmailData & { amount: string; until: string | null }

const TEXTS = {
  sent: {
    en: ({ number, amount, until }: TemplateData): Texts => ({
      subject: `Your quote ${number}`,
      lines: [
        `Your quote ${number} is ready: ${amount}.`,
        ...(until ? [`It is valid until ${until} (Paris).`] : []),
      ],
    }),
    fr: ({ number, amount, until }: TemplateData): Texts => ({
      subject: `Votre devis ${number}`,
      lines: [
        `Votre devis ${number} est prêt : ${amount}.`,
        ...(until ? [`Il est valable jusqu'au ${until} (heure de Paris).`] : []),
      ],
    }),
  },
  reminder: {
    en: ({ number, amount, until }: TemplateData): Texts => ({
      subject: `Your quote ${number} expires soon`,
      lines: [`Your quote ${number} of ${amount} is valid until ${until} (Paris).`],
    }),
    fr: ({ number, amount, until }: TemplateData): Texts => ({
      subject: `Votre devis ${number} expire bientôt`,
      lines: [`Votre devis ${number} de ${amount} est valable jusqu'au ${until} (heure de Paris).`],
    }),
  },
  message: {
    en: ({ number }: TemplateData): Texts => ({
      subject: `A message about your quote ${number}`,
      lines: [`We wrote to you about your quote ${number}:`],
    }),
    fr: ({ number }: TemplateData): Texts => ({
      subject: `Un message à propos de votre devis ${number}`,
      lines: [`Nous vous avons écrit à propos de votre devis ${number} :`],
    }),
  },
  approval_requested: {
    en: ({ number, amount }: TemplateData): Texts => ({
      subject: `The quote ${number} awaits your approval`,
      lines: [`A colleague has accepted the quote ${number} of ${amount}: please approve it.`],
    }),
    fr: ({ number, amount }: TemplateData): Texts => ({
      subject: `Le devis ${number} attend votre approbation`,
      lines: [`Un collègue a accepté le devis ${number} de ${amount} : merci de l'approuver.`],
    }),
  },
  requested: {
    en: ({ number, buyer, amount }: TemplateData): Texts => ({
      subject: `Quote request ${number} of ${buyer}`,
      lines: [`${buyer} asks for a quote: ${number}, ${amount} at the shop's prices.`],
    }),
    fr: ({ number, buyer, amount }: TemplateData): Texts => ({
      subject: `Demande de devis ${number} de ${buyer}`,
      lines: [`${buyer} demande un devis : ${number}, ${amount} aux prix de la boutique.`],
    }),
  },
  countered: {
    en: ({ number, buyer, amount }: TemplateData): Texts => ({
      subject: `Counter-offer to the quote ${number}`,
      lines: [`${buyer} proposes other conditions for the quote ${number} of ${amount}.`],
    }),
    fr: ({ number, buyer, amount }: TemplateData): Texts => ({
      subject: `Contre-proposition au devis ${number}`,
      lines: [`${buyer} propose d'autres conditions pour le devis ${number} de ${amount}.`],
    }),
  },
  accepted: {
    en: ({ number, buyer, amount }: TemplateData): Texts => ({
      subject: `Quote ${number} accepted`,
      lines: [`${buyer} has accepted the quote ${number} of ${amount}: the order is placed.`],
    }),
    fr: ({ number, buyer, amount }: TemplateData): Texts => ({
      subject: `Devis ${number} accepté`,
      lines: [`${buyer} a accepté le devis ${number} de ${amount} : la commande est passée.`],
    }),
  },
} as const

export type QuoteEmailKind = keyof typeof TEXTS

/** An e-mail about a quote to its buyer, an approver or staff, depending on its kind. */
export const quoteEmail = (
  kind: QuoteEmailKind,
  data: QuoteEmailData,
  language: Language,
): Email => {
  const { subject, lines } = TEXTS[kind][language]({
    ...data,
    amount: money(data.total, data.currency_code, language),
    until: data.valid_until && momentOf(data.valid_until, language),
  })
  const label = language === "fr" ? "Voir le devis" : "Open the quote"
  return {
    language,
    subject,
    paragraphs: [...lines, ...(data.message ? [data.message] : [])],
    ...(data.url && { action: { label, url: data.url } }),
  }
}
