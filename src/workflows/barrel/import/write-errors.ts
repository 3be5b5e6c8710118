import { MedusaError } from "@medusajs/framework/utils"
import { type ErrorCode, type ErrorDetail, detail, isDomainError } from "../../../errors"
import type { ImportOptions } from "../../../modules/barrel/import-columns"
import { type RefusedCell, refusedCell } from "../../../modules/barrel/refused-cell"
import { refusedCellsOf } from "./import-body"
import type { ImportRow } from "./import-row"

/** Types of Medusa's errors whose messages are meant for callers. */
const REFUSALS: string[] = [
  MedusaError.Types.DUPLICATE_ERROR,
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
]

/** Cell errors for changes of others between decision and write, by error code. */
const CONFLICTS: Partial<Record<ErrorCode, ErrorDetail>> = {
  barrel_archived: detail("status", "archived_barrel"),
  barrel_out_of_stock: detail("stock", "publish_without_stock"),
  not_found: detail("handle", "deleted_barrel"),
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

const errorOf = (error: unknown, column: string): ErrorDetail | undefined => {
  if (isDomainError(error)) {
    return CONFLICTS[error.code] ?? detail(column, "write_refused", { message: error.message })
  }
  if (isLocked(error)) return detail(column, "write_locked")
  return REFUSALS.includes(typeOf(error))
    ? detail(column, "write_refused", { message: messageOf(error) })
    : undefined
}

/**
 * Why a valid row could not be written: a change of another process in between, or an unexpected error,
 * whose message is for the log only.
 */
export const writeErrors = (
  error: unknown,
  row: ImportRow,
  options: ImportOptions,
): { refused: RefusedCell[]; unexpected?: Error } => {
  const refused = refusedCellsOf(error, row, options)
  if (refused) return { refused }
  const column = identifyingColumn(row)
  const known = errorOf(error, column)
  if (known) return { refused: [refusedCell(row.line, known)] }
  const unexpected = error instanceof Error ? error : new Error(messageOf(error))
  return { refused: [refusedCell(row.line, detail(column, "write_failed"))], unexpected }
}
