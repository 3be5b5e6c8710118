import type { PluginOptions } from "../../options"
import { MAX_IMPORT_ROWS } from "../../contracts/barrel"
import type { ErrorDetail } from "../../errors"
import { ApiError, isApiError } from "../../http/errors"
import { canonicalColumns, importColumns } from "../../modules/barrel/import-columns"
import { nearest } from "../../shared/nearest"
import { type FileFormat, TableError, type TableRow, openTable, quoted } from "../../shared/tabular"
import { folded } from "../../shared/folded"

export type ImportFile = {
  format: FileFormat
  /** The cells that aren't empty, by the canonical names of their columns. */
  rows: AsyncGenerator<TableRow>
}

const PATH = "file"

/** A table of something else altogether would have no end of them. */
const MAX_PROBLEMS = 50

/** The refusal of a whole file, with a sentence for each thing that is wrong. */
export const refusedFile = (...problems: string[]): ApiError => {
  const details = problems.map((message): ErrorDetail => ({ path: PATH, message }))
  return new ApiError("invalid_request", problems.join(" "), details)
}

/** What is wrong with a file is the caller's to mend; anything else stays what it is. */
const asRefusal = (error: unknown): unknown =>
  error instanceof TableError ? refusedFile(error.message) : error

/** What is wrong with the file of an import that was refused; null for an error of any other kind. */
export const fileProblems = (error: unknown): string[] | null => {
  if (!isApiError(error) || error.code !== "invalid_request") return null
  return error.details?.map(({ message }) => message) ?? [error.message]
}

/** Which columns are wrong, all of them at once. */
const columnProblems = (headers: readonly string[], options: PluginOptions): string[] => {
  const known = importColumns(options)
  const { columns, unknown, duplicates } = canonicalColumns(headers, options)
  const names = known.flatMap(({ name, alias }) => [name, alias])
  const present = new Set(columns.values())
  // A row that names a barrel of the store needs no more than what changes.
  const mayUpdate = present.has("sku") || present.has("handle")
  const missing = known.filter(({ name, required }) => required && !present.has(name))
  return [
    ...unknown.map((header) => {
      const meant = nearest(folded(header), names)
      return `The file has an unknown column ${quoted(header)}${meant ? `: did you mean "${meant}"?` : "."}`
    }),
    ...duplicates.map(
      (header) => `The file has a column twice: ${quoted(header)} is another name of it.`,
    ),
    ...(mayUpdate ? [] : missing.map(({ name }) => `The file lacks the column "${name}".`)),
  ]
}

async function* canonicalRows(
  rows: AsyncIterable<TableRow>,
  columns: ReadonlyMap<string, string>,
): AsyncGenerator<TableRow> {
  try {
    for await (const { line, values } of rows) {
      const cells = Object.entries(values).flatMap(([header, cell]): [string, string][] => {
        const name = columns.get(header)
        return name && cell ? [[name, cell]] : []
      })
      yield { line, values: Object.fromEntries(cells) }
    }
  } catch (error) {
    throw asRefusal(error)
  }
}

/**
 * Opens the file of an import.
 * @throws ApiError `invalid_request`, here and from the rows, with a detail for all that is wrong
 */
export const openImportFile = async (path: string, options: PluginOptions): Promise<ImportFile> => {
  try {
    const { format, columns, rows } = await openTable(path, { maxRows: MAX_IMPORT_ROWS })
    const problems = columnProblems(columns, options)
    if (problems.length) throw refusedFile(...problems.slice(0, MAX_PROBLEMS))
    return { format, rows: canonicalRows(rows, canonicalColumns(columns, options).columns) }
  } catch (error) {
    throw asRefusal(error)
  }
}
