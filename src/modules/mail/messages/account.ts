import { accessLetter } from "./access-letter"
import type { MailData } from "./data"
import { type Definition, letter } from "./letter"
import { SAMPLE_EXPIRY, SAMPLE_TOKEN } from "./samples"
import { fr } from "./typography"

type Kinds = "password_reset" | "verification_code" | "welcome"

export const ACCOUNT_MAILS: { [K in Kinds]: Definition<MailData[K]> } = {
  password_reset: accessLetter(
    {
      fr: ({ is_staff, expires_at }, { moment }) => ({
        subject: is_staff
          ? "Choisissez un nouveau mot de passe pour l'administration"
          : "Choisissez un nouveau mot de passe",
        lead: is_staff
          ? "On nous a demandé un nouveau mot de passe pour votre accès à l'administration."
          : "On nous a demandé un nouveau mot de passe pour votre compte.",
        next: "Si c'est vous, vous pouvez le choisir maintenant.",
        action: "Choisir un mot de passe",
        code: "Code de réinitialisation",
        expiry: `Valable une seule fois, jusqu'au ${moment(expires_at)}.`,
        closing: fr`Si vous n'avez rien demandé, ne faites rien : votre mot de passe reste le même. Ne transmettez ce message à personne.`,
      }),
      en: ({ is_staff, expires_at }, { moment }) => ({
        subject: is_staff
          ? "Choose a new password for the administration"
          : "Choose a new password",
        lead: is_staff
          ? "We were asked for a new password for your access to the administration."
          : "We were asked for a new password for your account.",
        next: "If it was you, you can choose it now.",
        action: "Choose a password",
        code: "Reset code",
        expiry: `Valid once, until ${moment(expires_at)}.`,
        closing:
          "If you did not ask for it, do nothing: your password stays the same. Do not pass this message on to anyone.",
      }),
    },
    {
      url: `https://shop.example/reset-password?token=${SAMPLE_TOKEN}`,
      token: SAMPLE_TOKEN,
      expires_at: SAMPLE_EXPIRY,
      is_staff: false,
    },
  ),

  verification_code: accessLetter(
    {
      fr: ({ expires_at }, { moment }) => ({
        subject: "Confirmez votre adresse e-mail",
        lead: "Cette adresse e-mail a été donnée pour un compte chez nous.",
        next: "Si c'est vous, confirmez qu'elle est la vôtre.",
        action: "Confirmer l'adresse",
        code: "Code de vérification",
        expiry: `Valable une seule fois, jusqu'au ${moment(expires_at)}.`,
        closing: fr`Si vous n'avez rien demandé, ne faites rien : sans confirmation, le compte ne s'ouvre pas. Ne transmettez ce message à personne.`,
      }),
      en: ({ expires_at }, { moment }) => ({
        subject: "Confirm your e-mail address",
        lead: "This e-mail address was given for an account with us.",
        next: "If it was you, confirm that it is yours.",
        action: "Confirm the address",
        code: "Verification code",
        expiry: `Valid once, until ${moment(expires_at)}.`,
        closing:
          "If you did not ask for it, do nothing: unconfirmed, the account does not open. Do not pass this message on to anyone.",
      }),
    },
    {
      url: `https://shop.example/verify-email?code=${SAMPLE_TOKEN}`,
      token: SAMPLE_TOKEN,
      expires_at: SAMPLE_EXPIRY,
    },
  ),

  welcome: letter({
    texts: {
      fr: () => ({
        subject: "Bienvenue, votre compte est créé",
        lead: "Votre compte est créé. Vous y retrouvez vos devis, vos commandes et vos adresses.",
        next: fr`Une question sur un fût, sa provenance, sa livraison ? Répondez simplement à ce message : nous vous lirons avec plaisir.`,
        action: "Voir mon compte",
      }),
      en: () => ({
        subject: "Welcome, your account is ready",
        lead: "Your account is ready. It keeps your quotes, your orders and your addresses.",
        next: "A question about a barrel, where it comes from, how it is delivered? Simply reply to this message: we will be glad to hear from you.",
        action: "Open my account",
      }),
    },
    firstName: ({ first_name }) => first_name,
    sample: { url: "https://shop.example/account", first_name: "Camille" },
  }),
}
