import { CreateBarrel } from "../../contracts/barrel"
import { ApiError } from "../../http/errors"
import { validate } from "../../http/validate"
import { DIMENSIONS } from "../../modules/barrel/types"
import { languageOf } from "../../modules/barrel/vocabulary"
import type { CsvRow } from "../../shared/csv"

export type RefusedRow = { line: number; column: string; message: string }

/** A row of an import, read: the barrel and the names of its categories. */
export type ImportedBarrel = { line: number; barrel: CreateBarrel; categories: string[] }

const SEPARATOR = "|"

/** Columns whose name is another one in the contract, for messages that name the column. */
const COLUMN_OF: Record<string, string> = { prices: "price", "stock.0.quantity": "stock" }

const columnOf = (path: string, currencies: string[]): string => {
  const price = /^prices\.(\d+)/.exec(path)
  if (price) return `price_${currencies[Number(price[1])] ?? ""}`
  const text = /^translations\.([^.]+)\.(.+)/.exec(path)
  if (text) return `${text[2] ?? ""}_${languageOf(text[1] ?? "")}`
  return COLUMN_OF[path] ?? path.replace(/^barrel\.(dimensions\.)?/, "").replace(/\.\d+$/, "")
}

const list = (cell: string | undefined) =>
  (cell ?? "")
    .split(SEPARATOR)
    .map((entry) => entry.trim())
    .filter(Boolean)

const numberOrText = (cell: string) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)

const NUMBERS = ["volume_liters", "char_level", "year", "fills", "empty_weight_kg"] as const
const TEXTS = [
  "wood",
  "forest",
  "origin_country",
  "format",
  "condition",
  "toast",
  "cooper",
] as const

const BOOLEANS: Record<string, boolean> = { true: true, false: false }

const attributes = (values: CsvRow["values"]) => {
  const cells: Record<string, unknown> = {}
  for (const column of TEXTS) if (values[column]) cells[column] = values[column]
  for (const column of NUMBERS) if (values[column]) cells[column] = numberOrText(values[column])
  const { watertight } = values
  if (watertight) cells.watertight = BOOLEANS[watertight] ?? watertight
  const dimensions = DIMENSIONS.flatMap((column) =>
    values[column] ? [[column, numberOrText(values[column])]] : [],
  )
  return {
    ...cells,
    previous_contents: list(values.previous_contents),
    ...(dimensions.length > 0 && { dimensions: Object.fromEntries(dimensions) as object }),
  }
}

const translations = (values: CsvRow["values"], locales: readonly string[]) =>
  Object.fromEntries(
    locales.slice(1).flatMap((locale) => {
      const language = languageOf(locale)
      const title = values[`title_${language}`]
      const description = values[`description_${language}`]
      return title ? [[locale, { title, ...(description && { description }) }]] : []
    }),
  )

/**
 * Reads a row by the rules of the API's own body, so that a file can't bring in what a request
 * couldn't. The title and description columns hold texts of the first locale.
 */
export const readImportRow = (
  { line, values }: CsvRow,
  { locales, currencies }: { locales: readonly string[]; currencies: readonly string[] },
): ImportedBarrel | { refused: RefusedRow[] } => {
  const priced = currencies.filter((currency) => values[`price_${currency}`])
  const body = {
    title: values.title ?? "",
    description: values.description || undefined,
    handle: values.handle || undefined,
    sku: values.sku || undefined,
    status: values.status || undefined,
    images: list(values.images),
    barrel: attributes(values),
    prices: priced.map((currency_code) => ({
      currency_code,
      amount: numberOrText(values[`price_${currency_code}`] ?? ""),
    })),
    stock: values.stock ? [{ quantity: numberOrText(values.stock) }] : undefined,
    translations: translations(values, locales),
  }
  try {
    return { line, barrel: validate(CreateBarrel, body), categories: list(values.categories) }
  } catch (error) {
    if (!(error instanceof ApiError) || !error.details) throw error
    return {
      refused: error.details.map(({ path, message }) => ({
        line,
        column: columnOf(path, priced),
        message,
      })),
    }
  }
}
