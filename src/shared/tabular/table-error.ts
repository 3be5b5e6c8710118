import { MAX_CELL } from "./limits"

export type TableErrorReason =
  | "unreadable"
  | "empty"
  | "duplicate_column"
  | "too_many_rows"
  | "too_many_cells"
  | "too_many_sheets"
  | "too_long"

/** Why a file can't be read as a table, told so that whoever made the file can mend it. */
export class TableError extends Error {
  override readonly name = "TableError"

  constructor(
    readonly reason: TableErrorReason,
    message: string,
    /** Line of the file, the first being 1; none when the file as a whole is at fault. */
    readonly line?: number,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** What no program writes: a file cut off, or made by hand. */
export const damaged = (cause?: unknown): TableError =>
  new TableError("unreadable", "The XLSX file is damaged. Save it again, or as CSV.", undefined, {
    cause,
  })

export const tooLong = (line?: number): TableError => {
  const where = line ? `Line ${line} has a cell` : "The file has a cell"
  return new TableError("too_long", `${where} of more than ${MAX_CELL} characters.`, line)
}
