import type { CreateBarrel } from "../../../contracts/barrel"
import { type ErrorDetail, detail } from "../../../errors"
import {
  addressesOf,
  EMPTY,
  entriesOf,
  type ImportOptions,
  localeSuffixes,
} from "../../../modules/barrel/import-columns"
import {
  BARREL_STATUSES,
  type BarrelStatus,
  DEFAULT_HS_CODE,
  DIMENSIONS,
} from "../../../modules/barrel/types"
import { BARREL_VOCABULARY, STATUS_LABELS } from "../../../modules/barrel/vocabulary"
import { type Language, languageOf } from "../../../shared/language"
import { asciiHandle } from "../../../shared/handle"
import { type TableRow, isSpreadsheetError, UNCALCULATED } from "../../../shared/tabular"
import {
  KILOGRAMS,
  LITRES,
  MILLIMETRES,
  type Read,
  codeReader,
  measureReader,
  readBoolean,
  readCountry,
  readDay,
  readKey,
  readNumber,
  readPrice,
} from "./import-values"

/** A row with its cells read, before its existing barrel is looked up. */
export type ImportRow = {
  line: number
  /** Identifies the barrel among other rows and those of the store. */
  key: string | null
  sku: string | undefined
  /** As given, or made from the title where the row has no SKU either. */
  handle: string | undefined
  /** The body of the equivalent request; null clears a value. */
  body: ImportBody
  categories: string[] | undefined
  status: BarrelStatus | undefined
  /** What is wrong with its cells, by column. */
  errors: ErrorDetail[]
}

/** Not validated by the contract yet. */
export type ImportBody = {
  [K in keyof Omit<CreateBarrel, "translations" | "barrel">]?: unknown
} & {
  barrel: Record<string, unknown>
  translations: Record<string, Record<string, string | null>>
}

const READERS = {
  wood: codeReader(BARREL_VOCABULARY.wood),
  forest: codeReader(BARREL_VOCABULARY.forest),
  format: codeReader(BARREL_VOCABULARY.format),
  condition: codeReader(BARREL_VOCABULARY.condition),
  toast: codeReader(BARREL_VOCABULARY.toast),
  origin_country: readCountry,
  volume_liters: measureReader(LITRES),
  char_level: readNumber,
  year: readNumber,
  fills: readNumber,
  empty_weight_kg: measureReader(KILOGRAMS),
  watertight: readBoolean,
  min_quantity: readNumber,
  quantity_step: readNumber,
  lot_size: readNumber,
  lead_time_days: readNumber,
  emptied_at: (cell: string) => readDay(cell),
  cooper: (cell: string): Read<string> => ({ value: cell }),
  hs_code: (cell: string): Read<string> => ({ value: cell }),
}

const readDimension = measureReader(MILLIMETRES)

const readContent = codeReader(BARREL_VOCABULARY.previous_content)

const readStatus = codeReader(
  BARREL_STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] })),
)

/** Columns that can't be emptied: required ones, and those that identify the barrel. */
const NEVER_EMPTY = [
  "sku",
  "handle",
  "title",
  "wood",
  "condition",
  "volume_liters",
  "previous_contents",
  "stock",
  "status",
]

/** More than any list of the contract may have. */
const MAX_LIST_ENTRIES = 50

/** Reads the cells of a row by canonical name, and collects their errors. */
const cellsOf = ({ values }: TableRow) => {
  const errors: ErrorDetail[] = []
  const text = (column: string): string | null | undefined => {
    const cell = values[column]?.trim()
    if (!cell) return undefined
    if (cell === UNCALCULATED) {
      errors.push(detail(column, "uncalculated_formula"))
      return undefined
    }
    const isError = isSpreadsheetError(cell)
    if (cell !== EMPTY && !isError) return cell
    if (!isError && !NEVER_EMPTY.includes(column) && !column.startsWith("price_")) return null
    errors.push(
      isError
        ? detail(column, "spreadsheet_error", { error: cell })
        : detail(column, "not_emptiable"),
    )
    return undefined
  }
  return {
    errors,
    /** The text of a cell; null where it empties the value, undefined where it leaves it. */
    text,
    /** The entries of a cell, none where it empties the list; undefined where it leaves it. */
    entries: (column: string, read = entriesOf): string[] | undefined => {
      const cell = text(column)
      if (cell === null) return []
      const entries = read(cell ?? "")
      if (entries.length <= MAX_LIST_ENTRIES) return entries.length ? entries : undefined
      errors.push(detail(column, "too_many_list_entries", { maximum: MAX_LIST_ENTRIES }))
      return undefined
    },
    read: <T>(column: string, read: Read<T>): T | undefined => {
      if ("value" in read) return read.value
      errors.push({ ...read.error, path: column })
      return undefined
    },
  }
}

type Cells = ReturnType<typeof cellsOf>

const withoutUndefined = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** Only the first unknown entry is an error, since a column has one. */
const readContents = (cells: Cells, language: Language): string[] | undefined => {
  const reads = cells.entries("previous_contents")?.map((entry) => readContent(entry, language))
  const refused = reads?.find((read) => "error" in read)
  if (refused) return cells.read("previous_contents", refused)
  return reads?.flatMap((read) => ("value" in read ? read.value : []))
}

const readAttributes = (cells: Cells, language: Language) => {
  const attribute = (column: string, read: (cell: string, language: Language) => Read<unknown>) => {
    const cell = cells.text(column)
    return typeof cell === "string" ? cells.read(column, read(cell, language)) : cell
  }
  const dimensions = withoutUndefined(
    Object.fromEntries(DIMENSIONS.map((column) => [column, attribute(column, readDimension)])),
  )
  const contents = readContents(cells, language)
  const attributes = Object.fromEntries(
    Object.entries(READERS).map(([column, read]) => [column, attribute(column, read)]),
  )
  // A barrel always has an HS code: the default one where it is emptied.
  if (attributes.hs_code === null) attributes.hs_code = DEFAULT_HS_CODE
  return withoutUndefined({
    ...attributes,
    previous_contents: contents,
    dimensions: Object.keys(dimensions).length ? dimensions : undefined,
  })
}

const readTranslations = (cells: Cells, locales: readonly string[]) =>
  Object.fromEntries(
    Object.entries(localeSuffixes(locales)).flatMap(([suffix, locale]) => {
      const texts = withoutUndefined({
        title: cells.text(`title_${suffix}`),
        description: cells.text(`description_${suffix}`),
      })
      return Object.keys(texts).length ? [[locale, texts as Record<string, string | null>]] : []
    }),
  )

const readPrices = (cells: Cells, currencies: readonly string[]) =>
  currencies.flatMap((currency_code) => {
    const cell = cells.text(`price_${currency_code}`)
    const amount = cell
      ? cells.read(`price_${currency_code}`, readPrice(cell, currency_code))
      : undefined
    return amount === undefined ? [] : [{ currency_code, amount }]
  })

/**
 * Reads the cells of a row, by the canonical names of its columns. An absent or empty cell leaves a
 * value, `-` empties it. The title and description columns hold texts of the first locale.
 */
export const readImportRow = (row: TableRow, { locales, currencies }: ImportOptions): ImportRow => {
  const cells = cellsOf(row)
  const language = languageOf(locales[0] ?? "")
  const stock = cells.text("stock")
  const units = stock ? cells.read("stock", readNumber(stock)) : undefined
  const status = cells.text("status")
  const zeroPrice = cells.text("allow_zero_price")
  const prices = readPrices(cells, currencies)
  const title = cells.text("title") ?? undefined
  const key = (column: string) => {
    const cell = cells.text(column)
    return cell ? cells.read(column, readKey(cell)) : undefined
  }
  const [sku, handle] = [key("sku"), key("handle")]
  const named = handle ?? (sku ? undefined : asciiHandle(title ?? "") || undefined)
  return {
    line: row.line,
    key: (sku && `sku:${sku}`) ?? (named && `handle:${named}`) ?? null,
    sku,
    handle: named,
    body: {
      ...withoutUndefined({
        title,
        subtitle: cells.text("subtitle"),
        description: cells.text("description"),
        sku,
        handle,
        allow_zero_price: zeroPrice
          ? cells.read("allow_zero_price", readBoolean(zeroPrice))
          : undefined,
        images: cells.entries("images", addressesOf),
        prices: prices.length ? prices : undefined,
        stock: units === undefined ? undefined : [{ quantity: units }],
      }),
      barrel: readAttributes(cells, language),
      translations: readTranslations(cells, locales),
    },
    categories: cells.entries("categories"),
    status: status ? cells.read("status", readStatus(status, language)) : undefined,
    errors: cells.errors,
  }
}
