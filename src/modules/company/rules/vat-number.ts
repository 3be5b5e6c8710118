import { isSiren } from "./french-ids"

/**
 * What follows the prefix, by prefix: the member states and Northern Ireland, as in the table of the
 * European Commission, VIES FAQ, "What is the format of a VAT number?".
 *
 * The FAQ allows any twelve characters for the Netherlands; every Dutch number has nine digits, a B and
 * two digits (Belastingdienst, "Btw-identificatienummer"). In Ireland, + and * stand in old numbers.
 */
const FORMATS: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^(?:[A-Z]\d{7}[\dA-Z]|\d{8}[A-Z])$/,
  FI: /^\d{8}$/,
  FR: /^[\dA-HJ-NP-Z]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(?:\d[\dA-Z+*]\d{5}[A-Z]|\d{7}[A-Z]{2})$/,
  IT: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
}

/** Where the prefix isn't the country's ISO code. Monaco's companies have French numbers. */
const PREFIXES: Record<string, string> = { GR: "EL", GB: "XI", MC: "FR" }

/** Capital letters, without what people put between the characters. */
export const compactVatNumber = (text: string): string =>
  text.replace(/[\s.\p{Cf}\p{Pd}]/gu, "").toUpperCase()

export type VatNumberParts = {
  /** The country as VIES names it: `EL` for Greece, `XI` for Northern Ireland. */
  prefix: string
  national: string
}

/** @param number with its prefix, as `parseVatNumber` gives it */
export const splitVatNumber = (number: string): VatNumberParts => ({
  prefix: number.slice(0, 2),
  national: number.slice(2),
})

const frenchKeyOf = (siren: string): string =>
  String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, "0")

/**
 * A key of digits proves the SIREN behind it (European Commission, "VIES VAT number construction rules").
 * Numbers of Monaco begin with three zeros behind their key and have no Luhn digit at their end. Keys
 * with letters follow another rule, which the Commission doesn't give; those are left to VIES.
 */
const isFrench = (national: string): boolean => {
  const [key, siren] = [national.slice(0, 2), national.slice(2)]
  if (!/^\d+$/.test(key)) return true
  return key === frenchKeyOf(siren) && (siren.startsWith("000") || isSiren(siren))
}

/**
 * A VAT number in the one form that is kept and compared: prefix and number, capital letters, nothing
 * between. Two letters at the beginning are always its prefix, never guessed to be a part of it: else a
 * German number, or a French one that lacks its key, would pass for a French one with a key of letters.
 * Where there are none, the country's prefix is added; not in the United Kingdom, where only Northern
 * Ireland's numbers count and nothing but `XI` tells them from the others.
 * @param countryCode ISO 3166-1 alpha-2, in any case
 * @returns null for what can't be a VAT number of that country, and outside the EU
 */
export const parseVatNumber = (text: string, countryCode: string): string | null => {
  const country = countryCode.toUpperCase()
  const expected = PREFIXES[country] ?? country
  const [, written, national = ""] = /^([A-Z]{2})?(.*)$/.exec(compactVatNumber(text)) ?? []
  const prefix = written ?? (country === "GB" ? null : expected)
  // Greeks write the code of their country as often as the prefix.
  if (prefix !== expected && !(prefix === "GR" && expected === "EL")) return null
  if (!FORMATS[expected]?.test(national)) return null
  return expected === "FR" && !isFrench(national) ? null : expected + national
}

/**
 * The member state whose number it is, as an ISO 3166-1 code, and `XI` for Northern Ireland.
 * @param number as `parseVatNumber` gives it
 * @returns null where the prefix is none
 */
export const vatCountryOf = (number: string): string | null => {
  const { prefix } = splitVatNumber(number)
  if (!FORMATS[prefix]) return null
  return prefix === "EL" ? "GR" : prefix
}

/** The number that the French tax office gives to a company, or null for what is no SIREN. */
export const frenchVatNumberOf = (siren: string): string | null =>
  isSiren(siren) ? `FR${frenchKeyOf(siren)}${siren}` : null
