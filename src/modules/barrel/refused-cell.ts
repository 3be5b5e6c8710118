import type { ErrorDetail } from "../../errors"

/**
 * Why a row of an import was refused, once for each column that is wrong. The message follows the
 * name of the column; clients may write it themselves by `reason` and `params`, where it has them.
 */
export type RefusedCell = { line: number; column: string } & Omit<ErrorDetail, "path">

/** A detail of an error, its path being the name of a column, as the refusal of a row. */
export const refusedCell = (line: number, { path, ...error }: ErrorDetail): RefusedCell => ({
  line,
  column: path,
  ...error,
})
