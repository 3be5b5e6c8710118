import { importKeyOf } from "../../modules/barrel/import-columns"
import type { RefusedCell } from "../../modules/barrel/import-queue"
import type { TableRow } from "../../shared/tabular"

/** What the database can't hold in a text: null characters, and halves of a character. */
const UNSTORABLE = /\0|\p{Surrogate}/u

const unstorableIn = ({ line, values }: TableRow): RefusedCell | undefined => {
  const cell = Object.entries(values).find(([, value]) => UNSTORABLE.test(value))
  return cell && { line, column: cell[0], message: "holds a character that is none" }
}

/**
 * Sorts the rows of a file, batch after batch, into those to work off and those refused at once: a
 * barrel that a file names twice would change with the order in which its rows are worked off.
 */
export const rowSorter = () => {
  const lineOf = new Map<string, number>()

  const repeated = ({ line, values }: TableRow): RefusedCell | undefined => {
    const key = importKeyOf(values)
    if (!key) return undefined
    const earlier = lineOf.get(key)
    if (earlier === undefined) {
      lineOf.set(key, line)
      return undefined
    }
    const column = key.startsWith("sku:") ? "sku" : "handle"
    return { line, column, message: `repeats line ${earlier}` }
  }

  return (batch: readonly TableRow[]) => {
    const rows: TableRow[] = []
    const refused: RefusedCell[] = []
    for (const row of batch) {
      const refusal = unstorableIn(row) ?? repeated(row)
      if (refusal) refused.push(refusal)
      else rows.push(row)
    }
    return { rows, refused }
  }
}
