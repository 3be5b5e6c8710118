import { defaultCountries } from "@medusajs/framework/utils"
import { type ErrorDetail, detail } from "../../../errors"
import { LIST_SEPARATOR } from "../../../modules/barrel/import-columns"
import type { Label } from "../../../modules/barrel/vocabulary"
import type { Language } from "../../../shared/language"
import { foldAccents } from "../../../shared/fold-accents"
import { parseDecimal, parsePrice } from "../../../shared/decimal"
import { quoted } from "../../../shared/tabular"

/** The value of a cell, or why it can't be read; the error's path is set where the column is known. */
export type Read<T> = { value: T } | { error: ErrorDetail }

/** The same for "Chêne français", "chene-francais" and "CHÊNE FRANÇAIS". */
const keyOf = (text: string) => foldAccents(text).replace(/[^\p{L}\p{N}]/gu, "")

type Entry<T extends string> = { value: T; label: Label }

/**
 * Reads codes of a vocabulary, or their labels in either language. A label of two codes is refused as
 * ambiguous.
 */
export const codeReader = <T extends string>(entries: readonly Entry<T>[]) => {
  const byCode = new Map(entries.map(({ value }) => [keyOf(value), value]))
  const byLabel = new Map<string, Set<T>>()
  for (const { value, label } of entries) {
    for (const key of [keyOf(label.en), keyOf(label.fr)]) {
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

/** Reads a price in this currency, by its ISO 4217 code. */
export const readPrice = (cell: string, currency: string): Read<number> => {
  const value = parsePrice(cell, currency)
  if (value !== undefined) return { value }
  const params = { cell: quoted(cell), currency: currency.toUpperCase() }
  return { error: detail("", "unreadable_price", params) }
}

const DAY = /^(\d{4}-\d{2}-\d{2})$/
const FRENCH_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

const exists = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** Reads a day written `2026-03-31` or `31/03/2026`, as `2026-03-31`. */
export const readDay = (cell: string): Read<string> => {
  const [, date, month, year] = FRENCH_DAY.exec(cell) ?? []
  const day =
    date && month && year
      ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`
      : DAY.exec(cell)?.[1]
  return day && exists(day)
    ? { value: day }
    : { error: detail("", "unreadable_day", { cell: quoted(cell) }) }
}

/** The entries of a cell that may hold several. */
export const entriesOf = (cell: string): string[] =>
  cell
    .split(LIST_SEPARATOR)
    .map((entry) => entry.trim())
    .filter(Boolean)
