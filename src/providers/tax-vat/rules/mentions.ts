/**
 * The legal mention that an invoice without VAT must have: the provision that exempts it (Directive
 * 2006/112/EC, art. 226(11); CGI, annexe II, art. 242 nonies A). `code` identifies it on tax lines.
 */
const MENTIONS = {
  intra_community_supply: {
    french: { code: "FR-262TER-I", text: "Exonération TVA, art. 262 ter I du CGI" },
    european: { code: "EU-138", text: "VAT exempt, art. 138 of Directive 2006/112/EC" },
  },
  export: {
    french: { code: "FR-262-I", text: "Exonération TVA, art. 262 I du CGI" },
    european: { code: "EU-146", text: "VAT exempt, art. 146 of Directive 2006/112/EC" },
  },
} as const

export type Exemption = keyof typeof MENTIONS
export type Mention = { readonly code: string; readonly text: string }

/** French law for a French seller, otherwise the Directive. */
export const mentionOf = (exemption: Exemption, sellerTerritory: string | null): Mention =>
  MENTIONS[exemption][sellerTerritory === "FR" ? "french" : "european"]
