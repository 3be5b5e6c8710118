import type { PluginOptions } from "../../options"
import { MAX_IMPORT_ROWS } from "../../contracts/barrel"
import { DomainError, type ErrorDetail, detail, isDomainError } from "../../errors"
import {
  type CanonicalColumns,
  canonicalColumns,
  importColumns,
} from "../../modules/barrel/import-columns"
import type { ImportHeading } from "../../modules/barrel/rows"
import { nearest } from "../../shared/nearest"
import { FILE, type FileFormat, type TableRow, openTable, quoted } from "../../shared/tabular"
import { foldAccents } from "../../shared/fold-accents"

export type ImportFile = {
  format: FileFormat
  /** Of a CSV file. */
  delimiter: string | null
  /** The columns of the file that are read, in their order. */
  headings: ImportHeading[]
  /** The cells that aren't empty, by the canonical names of their columns. */
  rows: AsyncGenerator<TableRow>
}

/** A file that is no list of barrels at all would have very many. */
const MAX_DETAILS = 50

/** The details of an error about a file; null for any other error. */
export const fileErrors = (error: unknown): ErrorDetail[] | null => {
  if (!isDomainError(error) || error.code !== "invalid_request") return null
  return error.details ?? [{ path: FILE, message: error.message }]
}

const unknownColumn = (header: string, names: readonly string[]): ErrorDetail => {
  const column = quoted(header)
  const name = nearest(foldAccents(header), names)
  return name
    ? detail(FILE, "misspelt_column", { column, name })
    : detail(FILE, "unknown_column", { column })
}

/** All errors of the columns at once. */
const columnErrors = (
  { columns, unknown, duplicates }: CanonicalColumns,
  options: PluginOptions,
): ErrorDetail[] => {
  const known = importColumns(options)
  const names = known.flatMap(({ name, alias }) => [name, alias])
  const present = new Set(columns.values())
  // Rows that update existing barrels need only the columns that change.
  const mayUpdate = present.has("sku") || present.has("handle")
  const missing = known.filter(({ name, required }) => required && !present.has(name))
  return [
    ...unknown.map((header) => unknownColumn(header, names)),
    ...duplicates.map((header) =>
      detail(FILE, "repeated_column_alias", { column: quoted(header) }),
    ),
    ...(mayUpdate
      ? []
      : missing.map(({ name }) => detail(FILE, "missing_column", { column: name }))),
  ]
}

/** A workbook may have sheets beside the list of barrels: one without errors suits best, then one with a known column. */
const suits = (headers: string[], options: PluginOptions): number => {
  const canonical = canonicalColumns(headers, options)
  if (!canonical.columns.size) return 0
  return columnErrors(canonical, options).length ? 1 : 2
}

async function* canonicalRows(
  rows: AsyncIterable<TableRow>,
  columns: ReadonlyMap<string, string>,
): AsyncGenerator<TableRow> {
  for await (const { line, values } of rows) {
    const cells = Object.entries(values).flatMap(([header, cell]): [string, string][] => {
      const name = columns.get(header)
      return name && cell ? [[name, cell]] : []
    })
    yield { line, values: Object.fromEntries(cells) }
  }
}

/**
 * Opens the file of an import.
 * @throws DomainError `invalid_request`, here and from the rows, with a detail for all that is wrong
 */
export const openImportFile = async (path: string, options: PluginOptions): Promise<ImportFile> => {
  const { format, delimiter, columns, rows } = await openTable(path, {
    maxRows: MAX_IMPORT_ROWS,
    suits: (headers) => suits(headers, options),
  })
  const canonical = canonicalColumns(columns, options)
  const details = columnErrors(canonical, options).slice(0, MAX_DETAILS)
  if (details.length) throw new DomainError("invalid_request", undefined, details)
  return {
    format,
    delimiter: delimiter ?? null,
    headings: [...canonical.columns].map(([heading, column]) => ({ heading, column })),
    rows: canonicalRows(rows, canonical.columns),
  }
}
