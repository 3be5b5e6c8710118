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
  /** Greenland and, with three digits, the Faroe Islands: no part of the Union, art. 355(5)(a) TFEU. */
  DK: /^(?:39\d{2}|\d{3})$/,
  /** The Canary Islands, art. 6(1)(b); Ceuta and Melilla, art. 6(2)(c) and (d). */
  ES: /^(?:35|38|51|52)\d{3}$/,
  /** Åland, art. 6(1)(d). */
  FI: /^22\d{3}$/,
  /** Overseas, art. 6(1)(c) and art. 355(2) TFEU. 980 is Monaco. */
  FR: /^(?:97|98(?!0))\d{3}$/,
  /** Mount Athos, art. 6(1)(a). */
  GR: /^63086$/,
  /**
   * Livigno, art. 6(2)(e); Campione d'Italia, art. 6(1)(f) since Directive (EU) 2019/475. San Marino and
   * Vatican City, which have Italian postal codes, are other states.
   */
  IT: /^(?:23041|22061|4789\d|00120)$/,
}

/**
 * Parts of a member state with a standard rate of their own for goods that arrive there from elsewhere
 * (Directive 2006/112/EC, art. 105), by ISO 3166-2. The lower rates of Greek islands, of Jungholz and of
 * Mittelberg are for sellers established there; Corsica's own rates leave the standard rate as it is.
 */
const REGIONS: Record<string, readonly (readonly [area: string, codes: RegExp])[]> = {
  PT: [
    /** Madeira. */
    ["PT-30", /^9[0-4]\d{2}/],
    /** The Azores. */
    ["PT-20", /^9[5-9]\d{2}/],
  ],
}

/** The departments overseas, by country code and by the beginning of their French postal codes. */
const OVERSEAS_DEPARTMENTS = new Set("GF GP MQ RE YT".split(" "))
/** Not 97133, Saint-Barthélemy, and 97150, Saint-Martin. */
const OVERSEAS_DEPARTMENT_CODES = /^97(?:[2346]\d{2}|1(?!33|50)\d{2})$/

export type Place = {
  /** ISO 3166-1 alpha-2, in any case. */
  country_code: string
  postal_code?: string | null | undefined
}

/** The first group of digits: of "E-38001", "630 86" or "97490 Cedex". */
const digitsOf = (postalCode: string | null | undefined): string =>
  /\d+/.exec((postalCode ?? "").replace(/[\s.\p{Pd}]/gu, ""))?.[0] ?? ""

/**
 * The VAT territory of a place, for goods: the member state, or `XI` for Northern Ireland, where goods
 * follow the rules of the EU (Protocol on Ireland/Northern Ireland, now Windsor Framework, art. 8 and
 * annex 3). Monaco is treated as France (Directive 2006/112/EC, art. 7).
 * @returns null outside the EU's VAT territory; so for Great Britain, where the postal code is missing
 */
export const vatTerritoryOf = ({ country_code, postal_code }: Place): string | null => {
  const country = country_code.toUpperCase()
  if (country === "MC") return "FR"
  if (country === "GB") return /^\s*BT\s*\d/i.test(postal_code ?? "") ? "XI" : null
  if (!MEMBER_STATES.has(country)) return null
  return EXCLUDED[country]?.test(digitsOf(postal_code)) ? null : country
}

/**
 * The area whose standard rate applies at a place: its VAT territory, or a region of it with a rate of
 * its own, by ISO 3166-2.
 * @returns null outside the EU's VAT territory
 */
export const rateAreaOf = (place: Place): string | null => {
  const territory = vatTerritoryOf(place)
  const code = digitsOf(place.postal_code)
  const region = territory && REGIONS[territory]?.find(([, codes]) => codes.test(code))
  return region ? region[0] : territory
}

/** Guadeloupe, Guyane, Martinique, Mayotte or La Réunion, also written as a part of France. */
export const isOverseasDepartment = ({ country_code, postal_code }: Place): boolean => {
  const country = country_code.toUpperCase()
  return country === "FR"
    ? OVERSEAS_DEPARTMENT_CODES.test(digitsOf(postal_code))
    : OVERSEAS_DEPARTMENTS.has(country)
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
