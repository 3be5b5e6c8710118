import { throwInvalidData } from "./errors"
import type { Column, ColumnKind } from "./plan"
import { storable } from "./sql"

/** What goes into a column or is compared with one; a date is its ISO 8601 text. */
export type Value = string | number | boolean

const NAMES: Record<ColumnKind, string> = {
  keyword: "a text",
  text: "a text",
  integer: "an integer",
  float: "a number",
  boolean: "true or false",
  date: "a date",
}

const asText = (value: unknown): string | undefined => {
  if (typeof value === "string") return storable(value)
  if (value instanceof Date) return asDate(value)
  if (typeof value === "number" || typeof value === "boolean") return String(value)
  return undefined
}

const asNumber = (value: unknown): number | undefined => {
  const isText = typeof value === "string"
  if (isText && !value.trim()) return undefined
  // Medusa's BigNumber is an object whose value is a number.
  const isNumeric = isText || ["number", "bigint", "object"].includes(typeof value)
  const number = isNumeric && !(value instanceof Date) ? Number(value) : NaN
  return Number.isFinite(number) ? number : undefined
}

const asBoolean = (value: unknown): boolean | undefined =>
  value === true || value === "true"
    ? true
    : value === false || value === "false"
      ? false
      : undefined

/** Years 0 to 9999, which JavaScript and PostgreSQL write alike. */
const asDate = (value: unknown): string | undefined => {
  const date =
    value instanceof Date
      ? value
      : typeof value === "number"
        ? new Date(value)
        : typeof value === "string"
          ? new Date(/^-?\d{5,}$/.test(value) ? Number(value) : value)
          : undefined
  if (!date || Number.isNaN(date.getTime())) return undefined
  const text = date.toISOString()
  return /^\d{4}-/.test(text) && !text.startsWith("0000") ? text : undefined
}

/** Milliseconds, for a date. */
export const asNumeric = (column: Column, value: unknown): number | undefined => {
  if (column.kind !== "date") return asNumber(value)
  const date = asDate(value)
  return date === undefined ? undefined : Date.parse(date)
}

const READ: Record<ColumnKind, (value: unknown) => Value | undefined> = {
  keyword: asText,
  text: asText,
  integer: asNumber,
  float: asNumber,
  boolean: asBoolean,
  date: asDate,
}

/** @throws MedusaError (invalid_data) naming the field, for a value of another kind */
export const readValue = (column: Column, value: unknown, of: string): Value =>
  READ[column.kind](value) ??
  throwInvalidData(`${of} "${column.path}" must be ${NAMES[column.kind]}`)
