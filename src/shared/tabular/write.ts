import { pipeline, Readable } from "node:stream"
import { stringify } from "csv-stringify"
import { plainNumber, protect, protectTyped } from "./cell-text"
import type { FileFormat } from "./formats"
import { escaped } from "./xlsx/texts"

export type TableCell = string | number | boolean | null | undefined

type Row = Readonly<Record<string, TableCell>>

type Rows = AsyncIterable<Row>

/** How a CSV file parts cells and writes decimals. */
export type CsvStyle = { delimiter: string; decimalMark: string }

const PLAIN: CsvStyle = { delimiter: ",", decimalMark: "." }

/** As spreadsheets of a language expect it: where numbers have a comma, a semicolon parts the cells. */
export const csvStyleOf = (locale: string): CsvStyle => {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5)
  const isComma = parts.some(({ type, value }) => type === "decimal" && value === ",")
  return isComma ? { delimiter: ";", decimalMark: "," } : PLAIN
}

/** A column may be named like an inherited property. */
const cellOf = (row: Row, column: string): TableCell =>
  Object.hasOwn(row, column) ? row[column] : undefined

/**
 * Writes rows as a file, only as fast as it is read. Texts are trimmed and never run as formulas: in CSV
 * such texts get a quote in front, which `openTable` removes.
 * An error in `rows` destroys the stream with it.
 */
export const writeTable = (
  format: FileFormat,
  columns: readonly string[],
  rows: Rows,
  style: Partial<CsvStyle> = {},
): Readable =>
  format === "csv"
    ? writeCsv(columns, rows, { ...PLAIN, ...style })
    : Readable.from(writeXlsx(columns, rows), { objectMode: false })

const writeCsv = (
  columns: readonly string[],
  rows: Rows,
  { delimiter, decimalMark }: CsvStyle,
): Readable => {
  const lines = stringify({
    delimiter,
    bom: true,
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
  })
  return pipeline(Readable.from(csvLines(columns, rows, decimalMark)), lines, () => undefined)
}

async function* csvLines(columns: readonly string[], rows: Rows, decimalMark: string) {
  yield columns.map((column) => csvCell(column, decimalMark))
  for await (const row of rows)
    yield columns.map((column) => csvCell(cellOf(row, column), decimalMark))
}

/** Three decimals behind a comma could be thousands, so they get a fourth. */
const withMark = (number: string, mark: string) => {
  const [whole, decimals] = number.split(".")
  if (!decimals || mark === ".") return number
  return `${whole ?? ""}${mark}${decimals.length === 3 ? `${decimals}0` : decimals}`
}

const csvCell = (cell: TableCell, decimalMark: string): string => {
  if (typeof cell === "string") return protect(cell.trim())
  if (typeof cell === "number")
    return Number.isFinite(cell) ? withMark(plainNumber(cell), decimalMark) : ""
  return cell === undefined || cell === null ? "" : String(cell)
}

const MIN_WIDTH = 12

async function* writeXlsx(columns: readonly string[], rows: Rows) {
  // The package is an ES module only.
  const { writeXlsxStream } = await import("hucre/xlsx")
  yield* writeXlsxStream(xlsxRows(columns, rows), {
    name: "Sheet1",
    columns: columns.map((column) => ({ width: Math.max(MIN_WIDTH, column.length + 2) })),
    freezePane: { rows: 1 },
  })
}

async function* xlsxRows(columns: readonly string[], rows: Rows) {
  yield columns.map((column) => xlsxCell(column))
  for await (const row of rows) yield columns.map((column) => xlsxCell(cellOf(row, column)))
}

const xlsxCell = (cell: TableCell): string | number | boolean | null => {
  if (typeof cell === "string") return escaped(protectTyped(cell.trim())) || null
  if (typeof cell === "number") return Number.isFinite(cell) ? Number(cell.toPrecision(15)) : null
  return cell ?? null
}
