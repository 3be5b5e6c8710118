import { accessLetter } from "./access-letter"
import { facts } from "./blocks"
import type { MailData } from "./data"
import { type Definition, letter } from "./letter"
import { quoteLetter } from "./quote"
import { SAMPLE_EXPIRY, SAMPLE_TOKEN } from "./samples"
import { fr } from "./typography"

type Kinds = Exclude<
  Extract<keyof MailData, `staff_${string}` | "test">,
  "staff_withdrawal_confirmed"
>

const FOR_STAFF = { is_for_staff: true } as const

/** Messages to the seller's own people, and to who sets the store up. */
export const STAFF_MAILS: { [K in Kinds]: Definition<MailData[K]> } = {
  staff_invitation: accessLetter(
    {
      fr: ({ expires_at }, { moment }) => ({
        subject: "Votre invitation à l'administration de la boutique",
        lead: "Nous vous invitons à gérer la boutique avec nous.",
        next: "Créez votre accès avec cette adresse e-mail.",
        action: "Accepter l'invitation",
        code: "Code de l'invitation",
        expiry: `Valable jusqu'au ${moment(expires_at)}.`,
        closing:
          "Si vous n'attendiez pas cette invitation, ne faites rien. Ne transmettez ce message à personne.",
      }),
      en: ({ expires_at }, { moment }) => ({
        subject: "Your invitation to the shop's administration",
        lead: "We invite you to run the shop with us.",
        next: "Create your access with this e-mail address.",
        action: "Accept the invitation",
        code: "Code of the invitation",
        expiry: `Valid until ${moment(expires_at)}.`,
        closing:
          "If you did not expect this invitation, do nothing. Do not pass this message on to anyone.",
      }),
    },
    {
      url: `https://shop.example/app/invite?token=${SAMPLE_TOKEN}`,
      token: SAMPLE_TOKEN,
      expires_at: SAMPLE_EXPIRY,
    },
  ),

  staff_company_registered: letter({
    texts: {
      fr: ({ company }) => ({
        subject: fr`Nouvelle société : ${company}`,
        lead: `${company} s'est inscrite et attend votre décision.`,
        action: "Voir la société",
      }),
      en: ({ company }) => ({
        subject: `New company: ${company}`,
        lead: `${company} has registered and awaits your decision.`,
        action: "Open the company",
      }),
    },
    details: ({ company, country_code, email }, { labels, country }) =>
      facts([
        [labels.company, company],
        [labels.country, country(country_code)],
        [labels.email, email],
      ]),
    sample: {
      url: "https://shop.example/app/companies/1",
      company: "Château Margot",
      country_code: "lu",
      email: "camille@chateau.example",
    },
    ...FOR_STAFF,
  }),

  staff_quote_requested: quoteLetter(
    {
      fr: ({ number, buyer }) => ({
        subject: `Demande de devis ${number} de ${buyer}`,
        lead: `${buyer} demande un devis. Le total est celui des prix de la boutique.`,
      }),
      en: ({ number, buyer }) => ({
        subject: `Quote request ${number} of ${buyer}`,
        lead: `${buyer} asks for a quote. The total is at the shop's prices.`,
      }),
    },
    { ...FOR_STAFF, message: "12 × 225 L, Tronçais, M+" },
  ),

  staff_quote_countered: quoteLetter(
    {
      fr: ({ number, buyer }) => ({
        subject: `Contre-proposition au devis ${number}`,
        lead: `${buyer} propose d'autres conditions pour ce devis.`,
      }),
      en: ({ number, buyer }) => ({
        subject: `Counter-offer to the quote ${number}`,
        lead: `${buyer} proposes other conditions for this quote.`,
      }),
    },
    { ...FOR_STAFF, message: "12 × 460 €" },
  ),

  staff_quote_accepted: quoteLetter(
    {
      fr: ({ number, buyer }) => ({
        subject: `Devis ${number} accepté`,
        lead: fr`${buyer} a accepté ce devis : la commande est passée.`,
      }),
      en: ({ number, buyer }) => ({
        subject: `Quote ${number} accepted`,
        lead: `${buyer} has accepted this quote: the order is placed.`,
      }),
    },
    FOR_STAFF,
  ),

  staff_quote_message: quoteLetter(
    {
      fr: ({ number, buyer }) => ({
        subject: `Un message de ${buyer} sur le devis ${number}`,
        lead: fr`${buyer} vous écrit :`,
      }),
      en: ({ number, buyer }) => ({
        subject: `A message from ${buyer} about the quote ${number}`,
        lead: `${buyer} writes to you:`,
      }),
    },
    { ...FOR_STAFF, message: "12 × 225 L, 2027-01-15 ?" },
  ),

  staff_import_finished: letter({
    texts: {
      fr: ({ filename, refused }) => ({
        subject: fr`Import terminé : ${filename}`,
        lead: "L'import de vos fûts est terminé.",
        next:
          refused > 0
            ? "Les lignes refusées se téléchargent avec leurs motifs, pour être corrigées et importées de nouveau."
            : "Toutes les lignes ont été acceptées.",
        action: "Voir l'import",
      }),
      en: ({ filename, refused }) => ({
        subject: `Import finished: ${filename}`,
        lead: "The import of your barrels is finished.",
        next:
          refused > 0
            ? "The refused rows can be downloaded with their reasons, to be corrected and imported again."
            : "All rows were accepted.",
        action: "Open the import",
      }),
    },
    details: ({ filename, created, updated, refused }, { labels, number }) =>
      facts([
        [labels.file, filename],
        [labels.created, number(created)],
        [labels.updated, number(updated)],
        [labels.refused, number(refused)],
      ]),
    sample: {
      url: "https://shop.example/app/barrels/imports/1",
      filename: "chai-2026.xlsx",
      created: 1180,
      updated: 64,
      refused: 7,
    },
    ...FOR_STAFF,
  }),

  test: letter({
    texts: {
      fr: ({ sent_at }, { moment }) => ({
        subject: "Message de test",
        lead: fr`Si vous lisez ce message, la boutique sait envoyer des e-mails : celui-ci est parti le ${moment(sent_at)}.`,
      }),
      en: ({ sent_at }, { moment }) => ({
        subject: "Test message",
        lead: `If you can read this message, the shop is able to send e-mail: this one left on ${moment(sent_at)}.`,
      }),
    },
    sample: { sent_at: "2026-11-30T09:12:00.000Z" },
    ...FOR_STAFF,
  }),
}
