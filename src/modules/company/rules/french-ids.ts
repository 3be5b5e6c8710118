/** What people put between digits, visible or not: spaces of any width, dots, marks of direction. */
const BETWEEN_DIGITS = /[\s.\p{Cf}]/gu

/** A number as INSEE writes it, without the spaces and dots that people group its digits with. */
export const normalizeDigits = (text: string): string => text.replace(BETWEEN_DIGITS, "")

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0)

const digitsOf = (text: string): number[] => Array.from(text, Number)

/** Every second digit from the right counts double, and 10 to 18 count as the sum of their digits. */
const passesLuhn = (text: string): boolean => {
  const weighed = digitsOf(text)
    .reverse()
    .map((digit, index) => (index % 2 === 0 ? digit : digit * 2))
    .map((weight) => (weight > 9 ? weight - 9 : weight))
  return sumOf(weighed) % 10 === 0
}

/** Nine digits, not all zero, with a Luhn check digit (INSEE, "Numéro Siren"). */
export const isSiren = (text: string): boolean =>
  /^\d{9}$/.test(text) && Number(text) > 0 && passesLuhn(text)

/** The company that an establishment belongs to: the first nine digits of its SIRET. */
export const sirenOf = (siret: string): string => siret.slice(0, 9)

const LA_POSTE = "356000000"
const LA_POSTE_HEAD_OFFICE = "35600000000048"

/**
 * Fourteen digits: a SIREN, four for the establishment, a Luhn check digit (INSEE, "Numéro Siret").
 * La Poste has more establishments than that leaves room for. Except for its head office, the
 * fourteen digits of theirs add up to a multiple of five instead (fr.wikipedia.org, "Système
 * d'identification du répertoire des établissements", "Exceptions pour le groupe La Poste").
 */
export const isSiret = (text: string): boolean => {
  if (!/^\d{14}$/.test(text) || !isSiren(sirenOf(text))) return false
  return sirenOf(text) === LA_POSTE && text !== LA_POSTE_HEAD_OFFICE
    ? sumOf(digitsOf(text)) % 5 === 0
    : passesLuhn(text)
}
