import { invalid } from "../../errors"
import { FILE, type TableRow } from "../../shared/tabular"

/** Rows and characters of a batch, which is held in memory, and characters of a whole file. */
const LIMITS = { rows: 1000, characters: 4_000_000, ofFile: 200_000_000 }

/** Characters of all cells of a row. */
export const sizeOfRow = ({ values }: TableRow): number =>
  Object.values(values).reduce((size, cell) => size + cell.length, 0)

/**
 * Groups rows into batches; a batch ends with the row that fills it.
 * @throws DomainError `invalid_request` when all rows together hold too much
 */
export async function* rowBatches(
  rows: AsyncIterable<TableRow>,
  limits = LIMITS,
): AsyncGenerator<TableRow[]> {
  let batch: TableRow[] = []
  let [size, total] = [0, 0]
  for await (const row of rows) {
    batch.push(row)
    size += sizeOfRow(row)
    total += sizeOfRow(row)
    if (total > limits.ofFile) {
      throw invalid(FILE, "too_many_characters", { maximum: limits.ofFile })
    }
    if (batch.length < limits.rows && size < limits.characters) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length) yield batch
}
