import type { Language } from "../../../shared/language"

/** What a credit without lines of its own is called. */
const fr = {
  refund: "Remboursement",
  return: "Marchandises retournées",
  cancel: "Annulation de la commande",
  amount: "Avoir",
}

const en: typeof fr = {
  refund: "Refund",
  return: "Returned goods",
  cancel: "Cancellation of the order",
  amount: "Credit",
}

export const CREDIT_TITLES: Record<Language, typeof fr> = { fr, en }
