import type { Language } from "../../../shared/language"

// A comma is a decimal one only with one or two digits: "1,200" may be 1200 to who typed it.
const NUMBER = /^-?(\d+(\.\d*|,\d{0,2})?|[.,]\d{1,2})$/

/** The number that was typed, with a decimal point or comma; NaN when it is none. */
export const parseNumber = (text: string): number => {
  const compact = text.replace(/\s/g, "")
  return NUMBER.test(compact) ? Number(compact.replace(",", ".")) : Number.NaN
}

/** A number as it is typed in a language; `parseNumber` reads it. */
export const numberText = (value: number, language: Language): string => {
  const text = String(value)
  const withComma = text.replace(".", ",")
  return language === "fr" && parseNumber(withComma) === value ? withComma : text
}

/** What an input holds, or nothing: undefined is left out of a request, null empties a value. */
export const textOrUndefined = (text: string): string | undefined => text.trim() || undefined
export const textOrNull = (text: string): string | null => text.trim() || null
export const numberOrUndefined = (text: string): number | undefined =>
  text.trim() ? parseNumber(text) : undefined
export const numberOrNull = (text: string): number | null => numberOrUndefined(text) ?? null

/** The entries of `after` that `before` lacks or has otherwise: what others changed meanwhile stays. */
export const changedEntries = <T extends object>(after: T, before: object): Partial<T> => {
  const old = new Map(Object.entries(before))
  return Object.fromEntries(
    Object.entries(after).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(old.get(key)),
    ),
  ) as Partial<T>
}

const two = (value: number) => String(value).padStart(2, "0")

/** `2026-03-31` of a date as its picker shows it; "" for none. */
export const dayOf = (date: Date | null): string =>
  date ? `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}` : ""

/** A day as a date of this time zone: pickers show local dates, and UTC would be the day before in some. */
export const localDateOf = (day: string): Date | null => (day ? new Date(`${day}T00:00`) : null)
