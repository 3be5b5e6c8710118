import { accessLetter } from "./access-letter"
import { notice } from "./blocks"
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

  verification_code: letter({
    texts: {
      fr: ({ expires_at }, { moment }) => ({
        subject: "Votre code de vérification",
        lead: "Voici le code qui confirme que cette adresse e-mail est la vôtre.",
        code: "Code de vérification",
        expiry: `Valable jusqu'au ${moment(expires_at)}.`,
        closing:
          "Ne le donnez à personne, pas même à nous. Si vous n'avez rien demandé, ne faites rien.",
      }),
      en: ({ expires_at }, { moment }) => ({
        subject: "Your verification code",
        lead: "This code confirms that this e-mail address is yours.",
        code: "Verification code",
        expiry: `Valid until ${moment(expires_at)}.`,
        closing: "Do not give it to anyone, not even to us. If you did not ask for it, do nothing.",
      }),
    },
    details: ({ code }, _reader, texts) => [
      { type: "code", label: texts.code, code, is_secret: true },
      ...notice(texts.expiry),
    ],
    sample: { code: "482913", expires_at: SAMPLE_EXPIRY },
  }),

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
