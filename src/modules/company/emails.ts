import type { Email } from "../../shared/email"
import type { Language } from "../../shared/language"
import type { CompanyRole } from "./types"
import { COMPANY_ROLE_LABELS } from "./vocabulary"

/** Contents of an e-mail about a decision. */
export type Decision = {
  kind: "approved" | "rejected" | "suspended"
  company: string
  reason: string | null
}

export type Invitation = {
  company: string
  role: CompanyRole
  expires_at: Date | string
  /** Page where the invitation is accepted; without one the e-mail contains the token. */
  url: string | null
  token: string
}

const DECISIONS = {
  approved: {
    en: ["has been approved", "You can now buy for it at its conditions."],
    fr: ["est approuvée", "Vous pouvez désormais acheter pour elle à ses conditions."],
  },
  rejected: {
    en: ["has not been approved", "You can still buy as a private person."],
    fr: ["n'a pas été approuvée", "Vous pouvez toujours acheter à titre privé."],
  },
  suspended: {
    en: ["is suspended", "It can read its orders, but not buy. Please answer to this e-mail."],
    fr: [
      "est suspendue",
      "Elle peut consulter ses commandes, mais pas acheter. Merci de répondre à ce message.",
    ],
  },
} as const

export const decisionEmail = ({ kind, company, reason }: Decision, language: Language): Email => {
  const [what, next] = DECISIONS[kind][language]
  const why = language === "fr" ? "Motif : " : "Reason: "
  const subject = language === "fr" ? `La société ${company} ${what}` : `${company} ${what}`
  return {
    language,
    subject,
    paragraphs: [`${subject}.`, ...(reason ? [why + reason] : []), next],
  }
}

const dayOf = (moment: Date | string, language: Language) =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "Europe/Paris" }).format(
    new Date(moment),
  )

export const invitationEmail = (
  { company, role, expires_at, url, token }: Invitation,
  language: Language,
): Email => {
  const day = dayOf(expires_at, language)
  const as = COMPANY_ROLE_LABELS[role][language]
  const french = language === "fr"
  const action = url
    ? { label: french ? "Accepter l'invitation" : "Accept the invitation", url }
    : null
  const code = french ? `Code de l'invitation : ${token}` : `Code of the invitation: ${token}`
  return {
    language,
    subject: french ? `${company} vous invite` : `${company} invites you`,
    paragraphs: [
      french
        ? `${company} vous invite à acheter pour son compte, avec le rôle « ${as} ».`
        : `${company} invites you to buy on its behalf, with the role “${as}”.`,
      french
        ? `Connectez-vous avec cette adresse e-mail pour accepter, jusqu'au ${day}.`
        : `Log in with this e-mail address to accept, until ${day}.`,
      ...(action ? [] : [code]),
    ],
    ...(action && { action }),
  }
}
