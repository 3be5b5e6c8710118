import type { Language } from "../../../shared/language"
import { MENTION_CODES, type InvoiceMention, type Situation } from "../types"

type Code = InvoiceMention["code"]

const TEXTS: Record<Language, Record<Code, string>> = {
  fr: {
    PMD:
      "Pénalités de retard, exigibles sans rappel : taux appliqué par la Banque centrale européenne à son opération de " +
      "refinancement la plus récente, majoré de 10 points de pourcentage (art. L441-10 du Code de commerce).",
    PMT:
      "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 € (art. D441-5 du Code de " +
      "commerce).",
    AAB: "Pas d'escompte pour paiement anticipé.",
    TXD: "Catégorie d'opération : livraison de biens.",
    oss: "TVA du pays de livraison, déclarée par le guichet unique (art. 298 sexdecies H du CGI).",
  },
  en: {
    PMD:
      "Late payment penalties, due without a reminder: rate of the European Central Bank's most recent refinancing " +
      "operation plus 10 percentage points (art. L441-10 of the French Code de commerce).",
    PMT: "Fixed indemnity for recovery costs in case of late payment: €40 (art. D441-5 of the French Code de commerce).",
    AAB: "No discount for early payment.",
    TXD: "Category of operation: supply of goods.",
    oss: "VAT of the country of delivery, declared through the one-stop shop (art. 298 sexdecies H of the French CGI).",
  },
}

/** Between companies the law wants the terms of payment (C. com., art. L441-9); consumers have others. */
const COMPANY: readonly Code[] = ["PMD", "PMT", "AAB", "TXD"]
const CONSUMER: readonly Code[] = ["TXD"]

/** The mentions of each situation, beside those of exemptions, which stand with their VAT. */
const MENTIONS: Record<Situation, readonly Code[]> = {
  french_consumer: CONSUMER,
  french_company: COMPANY,
  eu_consumer: [...CONSUMER, "oss"],
  eu_company: COMPANY,
  export_consumer: CONSUMER,
  export_company: COMPANY,
}

/** What an invoice must say (CGI, annexe II, art. 242 nonies A; C. com., art. L441-9), in the order of their codes. */
export const mentionsOf = (situation: Situation, language: Language): InvoiceMention[] =>
  MENTION_CODES.filter((code) => MENTIONS[situation].includes(code)).map((code) => ({
    code,
    text: TEXTS[language][code],
  }))
