import { PHRASES, phraseKey } from "./phrases"
import type { Token } from "./tokens"
import { ANY_WINE, type Wish } from "./wishes"

/** What was read at the beginning of some words, and how many of them. */
export type Reading = { length: number; wishes: Wish[] }

type Rule = (words: readonly Token[]) => Reading | undefined

const LITERS = ["l", "lt", "ltr", "lit", "litre", "liter"]
const HECTOLITERS = ["hl", "hecto", "hectolitre", "hectoliter"]
const US_GALLONS = ["gal", "gallon"]
const LITERS_PER_HECTOLITER = 100
const LITERS_PER_US_GALLON = 3.785
/** Casks are named by rounded gallons: one of "53 gallons" holds 200 litres. */
const GALLON_TOLERANCE = 0.03

/** No barrel of the trade is smaller or larger, where a number says nothing of its unit. */
const [SMALLEST_LITERS, LARGEST_LITERS] = [20, 1_899]
const [EARLIEST_YEAR, LATEST_YEAR] = [1_900, 2_099]

/** Words that make the number before them something other than litres. */
const OTHER_UNITS = [
  "mm",
  "cm",
  "kg",
  "g",
  "eur",
  "euro",
  "moi",
  "mois",
  "month",
  "an",
  "ans",
  "year",
]

const exactly = (liters: number): Wish => ({ field: "volume_liters", min: liters, max: liters })

/** @returns undefined for a word that is no unit */
const volumeOf = (number: number, unit: string | undefined): Wish | undefined => {
  if (unit === undefined) return undefined
  if (LITERS.includes(unit)) return exactly(number)
  if (HECTOLITERS.includes(unit)) return exactly(Math.round(number * LITERS_PER_HECTOLITER))
  if (!US_GALLONS.includes(unit)) return undefined
  const liters = number * LITERS_PER_US_GALLON
  return {
    field: "volume_liters",
    min: Math.floor(liters * (1 - GALLON_TOLERANCE)),
    max: Math.ceil(liters * (1 + GALLON_TOLERANCE)),
  }
}

const isInteger = (number: number | undefined): number is number => Number.isInteger(number)

const volume: Rule = ([number, unit]) => {
  const wish = number?.number === undefined ? undefined : volumeOf(number.number, unit?.key)
  return wish && { length: 2, wishes: [wish] }
}

/** A number alone: a year or litres, whichever is likely. */
const bareNumber: Rule = ([word, next]) => {
  const number = word?.number
  if (!isInteger(number) || (next && OTHER_UNITS.includes(next.key))) return undefined
  if (number >= EARLIEST_YEAR && number <= LATEST_YEAR) {
    return { length: 1, wishes: [{ field: "year", codes: [String(number)] }] }
  }
  const isVolume = number >= SMALLEST_LITERS && number <= LARGEST_LITERS
  return isVolume ? { length: 1, wishes: [exactly(number)] } : undefined
}

const COUNTS: Record<string, number> = {
  un: 1,
  une: 1,
  one: 1,
  single: 1,
  premier: 1,
  premiere: 1,
  first: 1,
  "1st": 1,
  "1er": 1,
  deux: 2,
  two: 2,
  deuxieme: 2,
  second: 2,
  seconde: 2,
  troi: 3,
  three: 3,
  third: 3,
  troisieme: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
}
const ORDINAL_ENDINGS = ["st", "nd", "rd", "th", "er", "e", "eme"]
const FILLS = ["fill", "remplissage", "passage", "usage"]
const WINES = ["vin", "wine"]
const MAX_FILLS = 50

/** "2", "deux", "second", "2nd": its number and words. */
const countAt = (words: readonly Token[]) => {
  const [first, ending] = words
  const count = first?.number ?? COUNTS[first?.key ?? ""]
  if (!isInteger(count) || count < 1 || count > MAX_FILLS) return undefined
  const hasEnding = first?.number !== undefined && ORDINAL_ENDINGS.includes(ending?.key ?? "")
  return { count, length: hasEnding ? 2 : 1 }
}

/** How often a barrel was filled: "2 vins" with wine, "second fill" with anything. */
const fills: Rule = (words) => {
  const found = countAt(words)
  if (!found) return undefined
  const noun = words[found.length]?.key ?? ""
  const wish: Wish = { field: "fills", codes: [String(found.count)] }
  if (FILLS.includes(noun)) return { length: found.length + 1, wishes: [wish] }
  if (!WINES.includes(noun)) return undefined
  // "1 vin rouge" names its wine.
  const isNamed = PHRASES.has(phraseKey(words.slice(found.length, found.length + 2)))
  if (isNamed) return { length: found.length, wishes: [wish] }
  return {
    length: found.length + 1,
    wishes: [wish, ANY_WINE],
  }
}

const CHARS = ["char", "brulage", "bousinage"]
const NUMBER_SIGNS = ["#", "no", "n", "number", "numero", "niveau", "level"]
const MAX_CHAR_LEVEL = 4

/** "char 3", "char #3", "#3", "no 3 char", "brûlage n° 4". */
const charLevel: Rule = (words) => {
  let at = 0
  const skip = (known: readonly string[]) => {
    const isThere = known.includes(words[at]?.key ?? "")
    if (isThere) at += 1
    return isThere
  }
  const isNamedBefore = skip(CHARS)
  const hasHash = words[at]?.key === "#"
  skip(NUMBER_SIGNS)
  const level = words[at]?.number
  if (!isInteger(level) || level < 1 || level > MAX_CHAR_LEVEL) return undefined
  at += 1
  const isNamed = isNamedBefore || skip(CHARS)
  return isNamed || hasHash
    ? { length: at, wishes: [{ field: "char_level", codes: [String(level)] }] }
    : undefined
}

const LEVELS = Array.from({ length: MAX_CHAR_LEVEL }, (_, at) => String(at + 1))

const charred: Rule = ([word]) =>
  word && ["charred", "bousine", "bousinee"].includes(word.key)
    ? { length: 1, wishes: [{ field: "char_level", codes: LEVELS }] }
    : undefined

/** The first that fits. */
const RULES: readonly Rule[] = [volume, fills, charLevel, charred, bareNumber]

export const readQuantity = (words: readonly Token[]): Reading | undefined => {
  for (const rule of RULES) {
    const reading = rule(words)
    if (reading) return reading
  }
  return undefined
}
