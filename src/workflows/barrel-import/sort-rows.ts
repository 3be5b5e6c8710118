import { createHash } from "node:crypto"
import { detail } from "../../errors"
import { importKeysOf } from "../../modules/barrel/import-columns"
import { type RefusedCell, refusedCell } from "../../modules/barrel/refused-cell"
import { isStorable } from "../../shared/storable-text"
import type { TableRow } from "../../shared/tabular"
import { sizeOfRow } from "./row-batches"

const unstorableIn = ({ line, values }: TableRow): RefusedCell | undefined => {
  const cell = Object.entries(values).find(([, value]) => !isStorable(value))
  return cell && refusedCell(line, detail(cell[0], "invalid_character"))
}

/** Several times what the contract allows a barrel to have. */
const MAX_ROW_CHARACTERS = 300_000

const tooLong = (row: TableRow): RefusedCell | undefined => {
  if (sizeOfRow(row) <= MAX_ROW_CHARACTERS) return undefined
  const [column] = Object.entries(row.values).reduce((longest, cell) =>
    cell[1].length > longest[1].length ? cell : longest,
  )
  return refusedCell(row.line, detail(column, "row_over_limit", { maximum: MAX_ROW_CHARACTERS }))
}

/** Short for any key, and without a reference to the text of the row, which would stay in memory. */
const digest = (key: string) => createHash("sha256").update(key).digest("base64")

/**
 * Sorts the rows of a file, batch by batch, into those to import and those refused at once. Rows that
 * name a barrel of an earlier row are refused, since the result would depend on the order of the rows.
 */
export const rowSorter = () => {
  const lineOf = new Map<string, number>()

  const repeated = ({ line, values }: TableRow): RefusedCell | undefined => {
    const keys = importKeysOf(values).map((key) => ({ key, id: digest(key) }))
    for (const { key, id } of keys) {
      const earlier = lineOf.get(id)
      const column = key.startsWith("sku:") ? "sku" : "handle"
      if (earlier !== undefined) {
        return refusedCell(line, detail(column, "repeated_row", { line: earlier }))
      }
    }
    for (const { id } of keys) lineOf.set(id, line)
    return undefined
  }

  return (batch: readonly TableRow[]) => {
    const rows: TableRow[] = []
    const refused: RefusedCell[] = []
    const refusedRows: TableRow[] = []
    for (const row of batch) {
      const refusal = unstorableIn(row) ?? tooLong(row) ?? repeated(row)
      if (!refusal) {
        rows.push(row)
        continue
      }
      refused.push(refusal)
      refusedRows.push(row)
    }
    return { rows, refused, refusedRows }
  }
}
