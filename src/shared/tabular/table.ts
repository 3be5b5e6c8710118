import { invalid } from "../../errors"
import { openCsv } from "./csv/read"
import { quoted, trimmed, unprotect } from "./cell-text"
import type { Cells, CellsOf } from "./cells"
import type { FileFormat } from "./formats"
import { formatOfFile } from "./format-of-file"
import { MAX_CELL_CHARACTERS } from "./limits"
import { FILE, cellTooLong } from "./table-errors"
import { openXlsx } from "./xlsx/read"

/** A row below the header, its cells by column name. */
export type TableRow = {
  /** Its number in a spreadsheet, where a row is one however many lines of text its cells have. */
  line: number
  values: Record<string, string>
}

export type Table = {
  format: FileFormat
  /** Of a CSV file. */
  delimiter: string | undefined
  columns: string[]
  /** One at a time; the file is only open while they are read. */
  rows: AsyncGenerator<TableRow>
}

type Options = {
  maxRows: number
  /** How well the columns of a sheet suit: of several sheets the best is read, of equal ones the first. */
  suits?: (columns: string[]) => number
}

/**
 * Opens a CSV or XLSX file as a table: a header, then rows whose cells are trimmed texts, "" when missing.
 * Blank rows are skipped. Memory doesn't grow with the number of rows.
 * @throws DomainError `invalid_request`, here and from `rows`, for what is wrong with the file
 */
export const openTable = async (
  path: string,
  { maxRows, suits = () => 0 }: Options,
): Promise<Table> => {
  const format = await formatOfFile(path)
  const { sheets, delimiter } = await SOURCES[format](path)
  const { read, columns } = await bestOf(sheets.map(tidied), suits)
  throwIfRepeated(columns)
  return {
    format,
    delimiter,
    columns: [...columns.values()],
    rows: rowsBelow(read(), columns, maxRows),
  }
}

const SOURCES: Record<
  FileFormat,
  (path: string) => Promise<{ sheets: CellsOf[]; delimiter?: string }>
> = {
  csv: async (path) => {
    const { read, delimiter } = await openCsv(path)
    return { sheets: [read], delimiter }
  },
  xlsx: async (path) => ({ sheets: await openXlsx(path) }),
}

/** Trims cells, removes the quote of `protect`, and leaves out blank lines. */
const tidied = (read: CellsOf): CellsOf =>
  async function* () {
    for await (const { line, cells } of read()) {
      const tidy = cells.map((cell) => cell && trimmed(unprotect(trimmed(cell))))
      if (tidy.some((cell) => cell && cell.length > MAX_CELL_CHARACTERS)) throw cellTooLong(line)
      if (tidy.some(Boolean)) yield { line, cells: tidy }
    }
  }

/** Names by the position of their column. */
type Columns = ReadonlyMap<number, string>

const headerOf = async (rows: AsyncGenerator<Cells>): Promise<Columns | undefined> => {
  for await (const { cells } of rows)
    return new Map([...cells.entries()].filter((entry): entry is [number, string] => !!entry[1]))
  return undefined
}

const bestOf = async (sheets: CellsOf[], suits: (columns: string[]) => number) => {
  let best: { read: CellsOf; columns: Columns; value: number } | undefined
  for (const read of sheets) {
    const columns = await headerOf(read())
    if (!columns) continue
    const value = suits([...columns.values()])
    if (!best || value > best.value) best = { read, columns, value }
  }
  if (!best) throw invalid(FILE, "empty_file")
  return best
}

const throwIfRepeated = (columns: Columns) => {
  const names = new Set<string>()
  for (const name of columns.values()) {
    if (names.has(name)) throw invalid(FILE, "repeated_column", { column: quoted(name) })
    names.add(name)
  }
}

async function* rowsBelow(
  rows: AsyncGenerator<Cells>,
  columns: Columns,
  maxRows: number,
): AsyncGenerator<TableRow> {
  let count = -1
  for await (const { line, cells } of rows) {
    count += 1
    if (count === 0) continue
    if (count > maxRows) throw invalid(FILE, "too_many_rows", { maximum: maxRows })
    throwIfOutsideColumns(cells, columns, line)
    const values = Object.fromEntries(
      [...columns].map(([index, name]) => [name, cells[index] ?? ""]),
    )
    yield { line, values }
  }
}

const throwIfOutsideColumns = (cells: Cells["cells"], columns: Columns, line: number) => {
  const index = cells.findIndex((cell, at) => cell && !columns.has(at))
  if (index >= 0) throw invalid(FILE, "value_without_header", { cell: index + 1, line })
}
