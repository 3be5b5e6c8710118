import { facts, quotation } from "./blocks"
import type { MailData, QuoteData } from "./data"
import { type Definition, type LetterTexts, letter } from "./letter"
import type { Reader } from "./reader"
import { fr } from "./typography"

type Kinds = Extract<keyof MailData, `quote_${string}` | `approval_${string}`>

type QuoteTexts = Record<
  "fr" | "en",
  (data: QuoteData, reader: Reader) => Omit<LetterTexts, "action">
>

type Shown = {
  /** Whether it can still be accepted. */
  is_open?: true
  is_for_staff?: true
  message?: string
}

/** A letter about a quote: what was written, its figures, and the way to it. */
export const quoteLetter = (texts: QuoteTexts, { is_open, is_for_staff, message }: Shown = {}) =>
  letter<QuoteData>({
    texts: {
      fr: (data, reader) => ({ ...texts.fr(data, reader), action: reader.labels.open_quote }),
      en: (data, reader) => ({ ...texts.en(data, reader), action: reader.labels.open_quote }),
    },
    details: (data, { labels, money, moment }) => [
      ...quotation(data.message),
      ...facts([
        [labels.quote, data.number],
        [labels.buyer, data.buyer],
        [labels.total, money(data.total, data.currency_code)],
        [labels.valid_until, is_open && data.valid_until ? moment(data.valid_until) : null],
      ]),
    ],
    is_for_staff,
    sample: {
      url: "https://shop.example/quotes/DEV-2026-00042",
      number: "DEV-2026-00042",
      buyer: "Château Margot",
      total: 8280.5,
      currency_code: "eur",
      valid_until: "2026-12-31T22:59:59.000Z",
      message: message ?? null,
    },
  })

const SAMPLE_MESSAGE = "12 × 225 L, Tronçais, M+\n6 × 228 L, Allier, M"

export const QUOTE_MAILS: { [K in Kinds]: Definition<MailData[K]> } = {
  quote_requested: quoteLetter(
    {
      fr: ({ number }) => ({
        subject: `Nous avons bien reçu votre demande de devis ${number}`,
        lead: "Merci de votre demande de devis.",
        next: fr`Nous l'étudions et vous répondrons par e-mail. Ce total est celui des prix de la boutique ; notre devis fixera le prix définitif.`,
      }),
      en: ({ number }) => ({
        subject: `We have received your request for the quote ${number}`,
        lead: "Thank you for asking us for a quote.",
        next: "We are looking into it and will answer by e-mail. This total is at the shop's prices; our quote will set the final price.",
      }),
    },
    { message: SAMPLE_MESSAGE },
  ),

  quote_sent: quoteLetter(
    {
      fr: ({ number }) => ({
        subject: `Votre devis ${number} est prêt`,
        lead: fr`Votre devis est prêt : vous le trouverez en pièce jointe.`,
        next: "Vous pouvez l'accepter en ligne, ou nous proposer d'autres conditions.",
      }),
      en: ({ number }) => ({
        subject: `Your quote ${number} is ready`,
        lead: "Your quote is ready: you will find it attached.",
        next: "You can accept it online, or propose other conditions to us.",
      }),
    },
    { is_open: true, message: SAMPLE_MESSAGE },
  ),

  quote_reminder: quoteLetter(
    {
      fr: ({ number }) => ({
        subject: `Votre devis ${number} attend votre réponse`,
        lead: "Nous vous avons envoyé un devis, qui attend votre réponse.",
        next: fr`Une question, une quantité ou une date à revoir ? Répondez simplement à ce message.`,
      }),
      en: ({ number }) => ({
        subject: `Your quote ${number} awaits your answer`,
        lead: "We sent you a quote, which awaits your answer.",
        next: "A question, a quantity or a date to change? Simply reply to this message.",
      }),
    },
    { is_open: true },
  ),

  quote_expiring: quoteLetter(
    {
      fr: ({ number }) => ({
        subject: `Votre devis ${number} expire bientôt`,
        lead: "Votre devis arrive au terme de sa validité.",
        next: "Passé ce délai, ses prix ne sont plus garantis. S'il vous faut plus de temps, répondez à ce message.",
      }),
      en: ({ number }) => ({
        subject: `Your quote ${number} expires soon`,
        lead: "Your quote is about to expire.",
        next: "After that, its prices are no longer guaranteed. If you need more time, reply to this message.",
      }),
    },
    { is_open: true },
  ),

  quote_message: quoteLetter(
    {
      fr: ({ number }) => ({
        subject: `Un message à propos de votre devis ${number}`,
        lead: fr`Nous vous avons écrit à propos de votre devis :`,
      }),
      en: ({ number }) => ({
        subject: `A message about your quote ${number}`,
        lead: "We wrote to you about your quote:",
      }),
    },
    { is_open: true, message: SAMPLE_MESSAGE },
  ),

  quote_withdrawn: quoteLetter(
    {
      fr: ({ number }) => ({
        subject: `Votre devis ${number} est retiré`,
        lead: "Nous avons retiré ce devis, qui ne peut plus être accepté.",
        next: "Pour un nouveau devis, répondez à ce message.",
      }),
      en: ({ number }) => ({
        subject: `Your quote ${number} is withdrawn`,
        lead: "We have withdrawn this quote, which can no longer be accepted.",
        next: "For another quote, reply to this message.",
      }),
    },
    { message: SAMPLE_MESSAGE },
  ),

  quote_rejected: quoteLetter(
    {
      fr: ({ number }) => ({
        subject: `Votre demande de devis ${number}`,
        lead: "Nous ne pouvons malheureusement pas donner suite à votre demande de devis.",
        next: "Pour une autre demande, répondez à ce message.",
      }),
      en: ({ number }) => ({
        subject: `Your request for the quote ${number}`,
        lead: "Unfortunately we can't make you an offer.",
        next: "For another request, reply to this message.",
      }),
    },
    { message: SAMPLE_MESSAGE },
  ),

  approval_requested: quoteLetter(
    {
      fr: ({ number }) => ({
        subject: `Le devis ${number} attend votre approbation`,
        lead: "Un collègue souhaite accepter ce devis et vous demande de l'approuver.",
        next: "Si vous l'approuvez, la commande est passée aussitôt.",
      }),
      en: ({ number }) => ({
        subject: `The quote ${number} awaits your approval`,
        lead: "A colleague wishes to accept this quote and asks you to approve it.",
        next: "If you approve it, the order is placed at once.",
      }),
    },
    { is_open: true },
  ),

  approval_granted: quoteLetter({
    fr: ({ number }) => ({
      subject: `Le devis ${number} est approuvé`,
      lead: "Le devis que vous souhaitiez accepter est approuvé, et la commande est passée.",
      next: "Sa confirmation vous parvient dans un autre message.",
    }),
    en: ({ number }) => ({
      subject: `The quote ${number} is approved`,
      lead: "The quote that you wished to accept is approved, and the order is placed.",
      next: "Its confirmation comes in another message.",
    }),
  }),

  approval_rejected: quoteLetter(
    {
      fr: ({ number }) => ({
        subject: `Le devis ${number} n'est pas approuvé`,
        lead: "Votre société n'a pas approuvé le devis que vous souhaitiez accepter.",
        next: "Le devis reste ouvert jusqu'à son terme. Vous pouvez nous proposer d'autres conditions.",
      }),
      en: ({ number }) => ({
        subject: `The quote ${number} is not approved`,
        lead: "Your company has not approved the quote that you wished to accept.",
        next: "The quote stays open until it expires. You can propose other conditions to us.",
      }),
    },
    { is_open: true, message: "> 8 000 €" },
  ),
}
