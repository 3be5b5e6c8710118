import { MedusaError } from "@medusajs/framework/utils"
import { isApiError } from "../../../http/errors"
import type { ImportOptions } from "../../../modules/barrel/import-columns"
import { problemsOf } from "./import-body"
import type { ImportRow, RefusedRow } from "./import-row"

/** Medusa's refusals, whose words are meant for callers. */
const REFUSALS: string[] = [
  MedusaError.Types.DUPLICATE_ERROR,
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
]

const COLUMNS: Record<string, string> = {
  barrel_archived: "status",
  barrel_out_of_stock: "stock",
  not_found: "handle",
}

const identifyingColumn = ({ sku, body }: ImportRow) => {
  if (sku) return "sku"
  return body.handle ? "handle" : "title"
}

const messageOf = (error: unknown) =>
  typeof error === "object" && error !== null && "message" in error ? String(error.message) : ""

const typeOf = (error: unknown) =>
  typeof error === "object" && error !== null && "type" in error ? String(error.type) : ""

const isLocked = (error: unknown) => /acquir(e|ing) lock/i.test(messageOf(error))

/**
 * Why a row that was right could not be written after all: what another process did in between, or
 * something unforeseen, of which the row's owner learns no more than that.
 */
export const lateProblems = (
  error: unknown,
  row: ImportRow,
  options: ImportOptions,
): { problems: RefusedRow[]; unforeseen?: Error } => {
  const known = problemsOf(error, row, options)
  if (known) return { problems: known }
  const { line } = row
  const column = identifyingColumn(row)
  if (isApiError(error)) {
    return { problems: [{ line, column: COLUMNS[error.code] ?? column, message: error.message }] }
  }
  if (isLocked(error)) {
    const message = "could not be written: somebody else is changing the barrel; import it again"
    return { problems: [{ line, column, message }] }
  }
  if (REFUSALS.includes(typeOf(error))) {
    return { problems: [{ line, column, message: `could not be written: ${messageOf(error)}` }] }
  }
  const message =
    "could not be written: an unexpected error, which the log tells of; import it again"
  const unforeseen = error instanceof Error ? error : new Error(messageOf(error))
  return { problems: [{ line, column, message }], unforeseen }
}
