import type { Language } from "../../../shared/language"

/** What a credit without lines of its own is called. */
const fr = {
  refund: "Remboursement",
  return: "Marchandises retournées",
  cancel: "Annulation de la commande",
  amount: "Avoir",
  edit: "Modification de la commande",
}

const en: typeof fr = {
  refund: "Refund",
  return: "Returned goods",
  cancel: "Cancellation of the order",
  amount: "Credit",
  edit: "Change of the order",
}

export const CREDIT_TITLES: Record<Language, typeof fr> = { fr, en }

/** What the one line of a deposit is called; a shop must say "acompte", since arrhes are the default (C. conso., L214-1). */
export const depositTitle = (language: Language, orderNumber: string): string =>
  language === "fr"
    ? `Acompte sur la commande ${orderNumber}`
    : `Deposit (acompte) on order ${orderNumber}`
