import { accessLetter } from "./access-letter"
import { notice } from "./blocks"
import type { MailData } from "./data"
import { type Definition, type Texts, letter } from "./letter"
import { SAMPLE_EXPIRY, SAMPLE_TOKEN } from "./samples"
import { fr } from "./typography"

type Decisions =
  "company_registered" | "company_approved" | "company_rejected" | "company_suspended"
type CompanyData = MailData[Decisions]

const companyLetter = (texts: Texts<CompanyData>, reason: string | null = null) =>
  letter<CompanyData>({
    texts,
    details: (data, { labels }) => notice(data.reason && labels.reason(data.reason)),
    sample: { url: "https://shop.example/account/company", company: "Château Margot", reason },
  })

export const COMPANY_MAILS: { [K in Decisions | "company_invitation"]: Definition<MailData[K]> } = {
  company_registered: companyLetter({
    fr: ({ company }) => ({
      subject: `Nous avons bien reçu l'inscription de ${company}`,
      lead: `Merci d'avoir inscrit ${company} chez nous.`,
      next: "Nous vérifions ses informations et vous écrirons dès que notre décision sera prise.",
      action: "Voir l'inscription",
    }),
    en: ({ company }) => ({
      subject: `We have received the registration of ${company}`,
      lead: `Thank you for registering ${company} with us.`,
      next: "We are checking its details and will write to you as soon as we have decided.",
      action: "Open the registration",
    }),
  }),

  company_approved: companyLetter({
    fr: ({ company }) => ({
      subject: `La société ${company} est approuvée`,
      lead: fr`Bonne nouvelle : la société ${company} est approuvée.`,
      next: "Vous pouvez désormais acheter pour elle, à ses conditions.",
      action: "Voir la société",
    }),
    en: ({ company }) => ({
      subject: `${company} has been approved`,
      lead: `Good news: ${company} has been approved.`,
      next: "You can now buy for it, at its conditions.",
      action: "Open the company",
    }),
  }),

  company_rejected: companyLetter(
    {
      fr: ({ company }) => ({
        subject: `La société ${company} n'a pas été approuvée`,
        lead: `Nous n'avons pas pu approuver la société ${company}.`,
        next: "Vous pouvez toujours acheter à titre privé. Si vous pensez qu'il y a une erreur, répondez à ce message.",
        action: "Voir la société",
      }),
      en: ({ company }) => ({
        subject: `${company} has not been approved`,
        lead: `We could not approve ${company}.`,
        next: "You can still buy as a private person. If you think that there is a mistake, reply to this message.",
        action: "Open the company",
      }),
    },
    "SIREN 732 829 320",
  ),

  company_suspended: companyLetter(
    {
      fr: ({ company }) => ({
        subject: `La société ${company} est suspendue`,
        lead: `Le compte de la société ${company} est suspendu.`,
        next: "Elle peut consulter ses commandes, mais pas acheter. Répondez à ce message pour en parler avec nous.",
        action: "Voir la société",
      }),
      en: ({ company }) => ({
        subject: `${company} is suspended`,
        lead: `The account of ${company} is suspended.`,
        next: "It can read its orders, but not buy. Reply to this message to talk to us about it.",
        action: "Open the company",
      }),
    },
    "FR 40 303 265 045 (VIES)",
  ),

  company_invitation: accessLetter(
    {
      fr: ({ company, role, expires_at }, { moment }) => ({
        subject: `${company} vous invite`,
        lead: fr`${company} vous invite à acheter pour son compte, avec le rôle « ${role} ».`,
        next: "Connectez-vous avec cette adresse e-mail pour accepter.",
        action: "Accepter l'invitation",
        code: "Code de l'invitation",
        expiry: `Valable jusqu'au ${moment(expires_at)}.`,
        closing: "Si vous n'attendiez pas cette invitation, ne faites rien.",
      }),
      en: ({ company, role, expires_at }, { moment }) => ({
        subject: `${company} invites you`,
        lead: `${company} invites you to buy on its behalf, with the role “${role}”.`,
        next: "Log in with this e-mail address to accept.",
        action: "Accept the invitation",
        code: "Code of the invitation",
        expiry: `Valid until ${moment(expires_at)}.`,
        closing: "If you did not expect this invitation, do nothing.",
      }),
    },
    {
      url: `https://shop.example/company-invites/${SAMPLE_TOKEN}`,
      company: "Château Margot",
      role: "admin",
      token: SAMPLE_TOKEN,
      expires_at: SAMPLE_EXPIRY,
    },
  ),
}
