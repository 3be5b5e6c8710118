import { defaultCountries } from "@medusajs/framework/utils"
import { type ErrorDetail, detail } from "../../../errors"
import type { Label } from "../../../modules/barrel/vocabulary"
import type { Language } from "../../../shared/language"
import { foldAccents } from "../../../shared/fold-accents"
import { parseDecimal, parsePrice } from "../../../shared/decimal"
import { isShortenedNumber, keyText, quoted } from "../../../shared/tabular"

/** The value of a cell, or why it can't be read; the error's path is set where the column is known. */
export type Read<T> = { value: T } | { error: ErrorDetail }

/** The same for "Chêne français", "chene-francais" and "CHÊNE FRANÇAIS". */
const keyOf = (text: string) => foldAccents(text).replace(/[^\p{L}\p{N}]/gu, "")

type Entry<T extends string> = { value: T; label: Label }

/** "Aucun (neuf)" is also understood where only one of its halves is written. */
const namesOf = (label: string): string[] => {
  const [, outside, inside] = /^(.+?) \((.+)\)$/.exec(label) ?? []
  return outside && inside ? [label, outside, inside] : [label]
}

/** Words for the code `none` of any vocabulary that has it. */
const NONE_NAMES = ["none", "nothing", "aucun", "aucune", "néant", "rien"]

/**
 * Reads codes of a vocabulary, or their labels in either language. A label of two codes is refused as
 * ambiguous.
 */
export const codeReader = <T extends string>(entries: readonly Entry<T>[]) => {
  const byCode = new Map(entries.map(({ value }) => [keyOf(value), value]))
  const byLabel = new Map<string, Set<T>>()
  for (const { value, label } of entries) {
    const names = [...namesOf(label.en), ...namesOf(label.fr)]
    for (const key of [...names, ...(value === "none" ? NONE_NAMES : [])].map(keyOf)) {
      byLabel.set(key, (byLabel.get(key) ?? new Set()).add(value))
    }
  }
  return (cell: string, language: Language): Read<T> => {
    const key = keyOf(cell)
    const code = byCode.get(key)
    if (code) return { value: code }
    const [first, ...others] = byLabel.get(key) ?? []
    if (first && !others.length) return { value: first }
    if (first) {
      const choice = [first, ...others].join(" or ")
      return { error: detail("", "ambiguous_label", { cell: quoted(cell), choice }) }
    }
    const choice = entries.map(({ value, label }) => `${value} (${label[language]})`)
    return {
      error: detail("", "unknown_choice", { cell: quoted(cell), choice: choice.join(", ") }),
    }
  }
}

const COUNTRY_CODES = defaultCountries.map(({ alpha2 }) => alpha2.toUpperCase())

/** Common names that are missing in the lists of countries. */
const OTHER_COUNTRY_NAMES: Record<string, string> = { usa: "US", angleterre: "GB", england: "GB" }

const countryNames = (): Map<string, string> => {
  const names = new Map(Object.entries(OTHER_COUNTRY_NAMES))
  for (const language of ["en", "fr"]) {
    for (const style of ["short", "long"] as const) {
      const display = new Intl.DisplayNames(language, { type: "region", style })
      for (const code of COUNTRY_CODES) names.set(keyOf(display.of(code) ?? code), code)
    }
  }
  for (const code of COUNTRY_CODES) names.set(keyOf(code), code)
  return names
}

const COUNTRY_NAMES = countryNames()

/** Reads an ISO 3166-1 alpha-2 code, or the name of a country in English or French. */
export const readCountry = (cell: string): Read<string> => {
  const code = COUNTRY_NAMES.get(keyOf(cell))
  return code
    ? { value: code }
    : { error: detail("", "unknown_country_name", { cell: quoted(cell) }) }
}

const BOOLEANS: Record<string, boolean> = {
  true: true,
  yes: true,
  oui: true,
  vrai: true,
  1: true,
  false: false,
  no: false,
  non: false,
  faux: false,
  0: false,
}

export const readBoolean = (cell: string): Read<boolean> => {
  const value = BOOLEANS[keyOf(cell)]
  return value === undefined
    ? { error: detail("", "unknown_boolean", { cell: quoted(cell) }) }
    : { value }
}

export const readNumber = (cell: string): Read<number> => {
  const value = parseDecimal(cell)
  return value === undefined
    ? { error: detail("", "unreadable_number", { cell: quoted(cell) }) }
    : { value }
}

/** What one of these is in the unit of the column, by how people write it. */
type Units = Readonly<Record<string, number>>

export const LITRES: Units = {
  ...{ l: 1, lt: 1, ltr: 1, litre: 1, litres: 1, liter: 1, liters: 1 },
  ...{ hl: 100, hectolitre: 100, hectolitres: 100 },
}
export const KILOGRAMS: Units = {
  ...{ kg: 1, kgs: 1, kilo: 1, kilos: 1 },
  ...{ kilogram: 1, kilograms: 1, kilogramme: 1, kilogrammes: 1 },
}
export const MILLIMETRES: Units = {
  ...{ mm: 1, millimetre: 1, millimetres: 1, millimeter: 1, millimeters: 1 },
  ...{ cm: 10, centimetre: 10, centimetres: 10, m: 1000 },
}

/** Longer ones are no number with a unit, and slow to look at. */
const MAX_MEASURE_CHARACTERS = 50

const UNIT = /^(.*?)\s*(\p{L}+)\.?$/su

/** Reads numbers of a measure, which may have a unit behind: "225 L", "2,25 hl", "46,5 kg". */
export const measureReader =
  (units: Units) =>
  (cell: string): Read<number> => {
    const isShort = cell.length <= MAX_MEASURE_CHARACTERS
    const [, number = "", unit = ""] = (isShort && UNIT.exec(cell)) || []
    const name = foldAccents(unit)
    const factor = Object.hasOwn(units, name) ? units[name] : undefined
    const value = parseDecimal(number)
    if (factor === undefined || value === undefined) return readNumber(cell)
    // Times ten and the like, 2.28 has decimals that aren't its own.
    return { value: Number((value * factor).toPrecision(12)) }
  }

/** Reads a text that identifies a barrel. */
export const readKey = (cell: string): Read<string> =>
  isShortenedNumber(cell)
    ? { error: detail("", "shortened_number", { cell: quoted(cell) }) }
    : { value: keyText(cell) }

/** Reads a price in this currency, by its ISO 4217 code. */
export const readPrice = (cell: string, currency: string): Read<number> => {
  const value = parsePrice(cell, currency)
  if (value !== undefined) return { value }
  const params = { cell: quoted(cell), currency: currency.toUpperCase() }
  return { error: detail("", "unreadable_price", params) }
}

/** What may stand behind a day, as spreadsheets write moments. */
const TIME = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?`
const DAY = new RegExp(String.raw`^(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})${TIME}$`)
const FRENCH_DAY = new RegExp(
  String.raw`^(?<day>\d{1,2})([/.-])(?<month>\d{1,2})\2(?<year>\d{2}|\d{4})${TIME}$`,
)

/** A year of two digits is one of this century unless that is yet to come. */
const wholeYear = (year: string, thisYear: number): string => {
  if (year.length === 4) return year
  const ofThisCentury = 100 * Math.floor(thisYear / 100) + Number(year)
  return String(ofThisCentury > thisYear ? ofThisCentury - 100 : ofThisCentury)
}

const exists = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** Reads a day written `2026-03-31`, `31/03/2026` or `31.3.26`, as `2026-03-31`. */
export const readDay = (cell: string, thisYear = new Date().getUTCFullYear()): Read<string> => {
  const { year, month, day } = (DAY.exec(cell) ?? FRENCH_DAY.exec(cell))?.groups ?? {}
  const found =
    year && month && day
      ? `${wholeYear(year, thisYear)}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
      : ""
  return exists(found)
    ? { value: found }
    : { error: detail("", "unreadable_day", { cell: quoted(cell) }) }
}
