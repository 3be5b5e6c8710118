import type { Language } from "../../../shared/language"
import type { ErrorCode } from "../../../errors"

const messages: Partial<Record<ErrorCode, Record<Language, string>>> = {
  locked: {
    en: "Somebody else is changing this at the moment. Try again shortly.",
    fr: "Quelqu'un d'autre modifie ceci en ce moment. Réessayez dans un instant.",
  },
  quote_stale: {
    en: "Somebody else has changed this quote meanwhile. The page shows it as it is now; what you entered is still here: check it, then try again.",
    fr: "Quelqu'un d'autre a modifié ce devis entre-temps. La page le montre tel qu'il est maintenant ; votre saisie est toujours là : vérifiez-la, puis réessayez.",
  },
  quote_invalid_transition: {
    en: "The quote has moved on meanwhile, and this is no longer possible.",
    fr: "Le devis a évolué entre-temps, et ceci n'est plus possible.",
  },
  quote_empty: {
    en: "A quote without lines can't be sent.",
    fr: "Un devis sans lignes ne peut pas être envoyé.",
  },
  quote_cart_already_quoted: {
    en: "The buyer has asked for another quote of the same cart, which is still open.",
    fr: "L'acheteur a demandé un autre devis du même panier, encore ouvert.",
  },
  page_stale: {
    en: "Somebody else has saved this page since: your text is still here",
    fr: "Quelqu'un d'autre a enregistré cette page depuis : votre texte est toujours là",
  },
  page_invalid_transition: {
    en: "Somebody has changed the state of this page: have another look at it",
    fr: "Quelqu'un a changé l'état de cette page : regardez-la de nouveau",
  },
  page_published: {
    en: "Unpublish or archive the page before you delete it",
    fr: "Dépubliez ou archivez la page avant de la supprimer",
  },
  page_slug_taken: {
    en: "This address belongs to another page",
    fr: "Cette adresse appartient à une autre page",
  },
  page_key_taken: {
    en: "This key belongs to another page",
    fr: "Cette clé appartient à une autre page",
  },
  menu_stale: {
    en: "Somebody else has saved this menu since: your entries are still here",
    fr: "Quelqu'un d'autre a enregistré ce menu depuis : vos entrées sont toujours là",
  },
  menu_handle_taken: {
    en: "A menu with this handle already exists",
    fr: "Un menu avec cet identifiant existe déjà",
  },
  mail_not_resendable: {
    en: "The e-mail has moved on meanwhile, or its link or code was used up or has expired: it can't be sent again.",
    fr: "L'e-mail a évolué entre-temps, ou son lien ou son code a servi ou expiré : il ne peut pas être renvoyé.",
  },
  mail_not_cancelable: {
    en: "It is too late: the e-mail is being sent, or has been.",
    fr: "Il est trop tard : l'e-mail est en cours d'envoi, ou envoyé.",
  },
  whatsapp_not_resendable: {
    en: "The message has moved on meanwhile: only one that failed or is unclear is sent again.",
    fr: "Le message a évolué entre-temps : seul un message en échec ou incertain peut être renvoyé.",
  },
}

/** The admin's own words for an error code, where the API's are for programs; in place of them. */
export const STAFF_MESSAGES: Readonly<Record<string, Record<Language, string> | undefined>> =
  messages
