/** ISO 3166-1 codes, so Greece is `GR`; the prefixes of VAT numbers differ. */
const MEMBER_STATES = new Set(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" "),
)

/**
 * Postal codes of a member state where the Directive doesn't apply (Directive 2006/112/EC, art. 6).
 * Only codes that no other town shares: the old code of Campione, 22060, is still that of Cabiate.
 * Places with their own country code, such as Åland (AX) and Réunion (RE), are no member states anyway.
 */
const EXCLUDED: Record<string, RegExp> = {
  /** Büsingen and Helgoland, art. 6(2)(a) and (b). */
  DE: /^(?:78266|27498)$/,
  /** The Canary Islands, art. 6(1)(b); Ceuta and Melilla, art. 6(2)(c) and (d). */
  ES: /^(?:35|38|51|52)\d{3}$/,
  /** Åland, art. 6(1)(d). */
  FI: /^22\d{3}$/,
  /**
   * Overseas, art. 6(1)(c) and art. 355(2) TFEU. For a French seller too, a delivery there is an export
   * (CGI, art. 294). 980 is Monaco.
   */
  FR: /^(?:97|98(?!0))\d{3}$/,
  /** Mount Athos, art. 6(1)(a). */
  GR: /^63086$/,
  /** Livigno, art. 6(2)(e); Campione d'Italia, art. 6(1)(f) since Directive (EU) 2019/475. */
  IT: /^(?:23041|22061)$/,
}

export type Place = {
  /** ISO 3166-1 alpha-2, in any case. */
  country_code: string
  postal_code?: string | null | undefined
}

/** The first group of digits: of "E-38001", "630 86" or "97490 Cedex". */
const digitsOf = (postalCode: string): string =>
  /\d+/.exec(postalCode.replace(/[\s.\p{Pd}]/gu, ""))?.[0] ?? ""

/**
 * The VAT territory of a place, for goods: the member state, or `XI` for Northern Ireland, where goods
 * follow the rules of the EU (Protocol on Ireland/Northern Ireland, now Windsor Framework, art. 8 and
 * annex 3). Monaco is treated as France (Directive 2006/112/EC, art. 7).
 * @returns null outside the EU's VAT territory; so for Great Britain, where the postal code is missing
 */
export const vatTerritoryOf = ({ country_code, postal_code }: Place): string | null => {
  const country = country_code.toUpperCase()
  const postalCode = postal_code ?? ""
  if (country === "MC") return "FR"
  if (country === "GB") return /^\s*BT\d/i.test(postalCode) ? "XI" : null
  if (!MEMBER_STATES.has(country)) return null
  return EXCLUDED[country]?.test(digitsOf(postalCode)) ? null : country
}

/**
 * The VAT territory that issued a number.
 * @param vatNumber with its prefix, as VIES writes it: `EL` for Greece, `XI` for Northern Ireland
 * @returns null for a prefix unknown to VIES
 */
export const vatTerritoryOfNumber = (vatNumber: string): string | null => {
  const prefix = vatNumber.slice(0, 2)
  if (prefix === "EL") return "GR"
  return prefix === "XI" || MEMBER_STATES.has(prefix) ? prefix : null
}
