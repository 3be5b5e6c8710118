import type { Language } from "../../../shared/language"

export type Mention = { readonly code: string; readonly text: Readonly<Record<Language, string>> }

const cgi = (article: string, code: string): Mention => ({
  code: `FR-${code}`,
  text: {
    en: `VAT exempt, art. ${article} of the French tax code (CGI)`,
    fr: `Exonération TVA, art. ${article} du CGI`,
  },
})

const directive = (article: number): Mention => ({
  code: `EU-${article}`,
  text: {
    en: `VAT exempt, art. ${article} of Directive 2006/112/EC`,
    fr: `Exonération TVA, art. ${article} de la directive 2006/112/CE`,
  },
})

/**
 * The legal mention that an invoice without VAT must have: the provision that exempts it (Directive
 * 2006/112/EC, art. 226(11); CGI, annexe II, art. 242 nonies A). `code` identifies it on tax lines.
 */
const MENTIONS = {
  intra_community_supply: { french: cgi("262 ter I", "262TER-I"), european: directive(138) },
  export: { french: cgi("262 I", "262-I"), european: directive(146) },
  /** For a seller in mainland France a delivery there is an export by its own article (CGI, art. 294). */
  overseas_department: { french: cgi("294", "294"), european: directive(146) },
} as const

export type Exemption = keyof typeof MENTIONS

/** French law for a French seller, otherwise the Directive. */
export const mentionOf = (exemption: Exemption, sellerTerritory: string | null): Mention =>
  MENTIONS[exemption][sellerTerritory === "FR" ? "french" : "european"]
