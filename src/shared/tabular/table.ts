import { invalid } from "../../errors"
import { openCsv } from "./csv/read"
import { quoted, unprotect } from "./cell-text"
import type { Cells, CellsOf } from "./cells"
import type { FileFormat } from "./formats"
import { formatOfFile } from "./format-of-file"
import { MAX_CELL_CHARACTERS } from "./limits"
import { FILE, cellTooLong } from "./table-errors"
import { openXlsx } from "./xlsx/read"

/** A row below the header, its cells by column name. */
export type TableRow = {
  /** Line of the file on which the row begins, the header being line 1; in XLSX the sheet's row number. */
  line: number
  values: Record<string, string>
}

export type Table = {
  format: FileFormat
  columns: string[]
  /** One at a time; the file is only open while they are read. */
  rows: AsyncGenerator<TableRow>
}

/**
 * Opens a CSV or XLSX file as a table: a header, then rows whose cells are trimmed texts, "" when missing.
 * Blank rows are skipped. Memory doesn't grow with the number of rows.
 * @throws DomainError `invalid_request`, here and from `rows`, for what is wrong with the file
 */
export const openTable = async (path: string, { maxRows }: { maxRows: number }): Promise<Table> => {
  const format = await formatOfFile(path)
  const read = tidied(format === "csv" ? await openCsv(path) : await openXlsx(path))
  const columns = await headerOf(read())
  return { format, columns: [...columns.values()], rows: rowsBelow(read(), columns, maxRows) }
}

/** Trims cells, removes the quote of `protect`, and leaves out blank lines. */
const tidied = (read: CellsOf): CellsOf =>
  async function* () {
    for await (const { line, cells } of read()) {
      const tidy = cells.map((cell) => cell && unprotect(cell.trim()).trim())
      if (tidy.some((cell) => cell && cell.length > MAX_CELL_CHARACTERS)) throw cellTooLong(line)
      if (tidy.some(Boolean)) yield { line, cells: tidy }
    }
  }

type Columns = ReadonlyMap<number, string>

const headerOf = async (rows: AsyncGenerator<Cells>): Promise<Columns> => {
  for await (const { cells } of rows) {
    const columns = new Map<number, string>()
    const names = new Set<string>()
    cells.forEach((name, index) => {
      if (!name) return
      if (names.has(name)) throw invalid(FILE, "repeated_column", { column: quoted(name) })
      names.add(name)
      columns.set(index, name)
    })
    return columns
  }
  throw invalid(FILE, "empty_file")
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
