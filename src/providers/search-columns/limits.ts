import { throwInvalidData } from "./errors"

/** Far more than any page asks for, and little enough for PostgreSQL to plan in no time. */
export const MAX_FACETS = 30
export const MAX_RANGES = 50
export const MAX_CONDITIONS = 200
export const MAX_FILTER_DEPTH = 20

type Branch = Record<string, unknown>

const isBranch = (value: unknown): value is Branch =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date)

const branchOf = (value: unknown): Branch =>
  isBranch(value)
    ? value
    : throwInvalidData("A filter must be an object of fields and their values")

const branchesOf = (key: string, value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : throwInvalidData(`${key} needs a list of filters`)

/** Conditions of a tree; a branch without any counts as one. */
const conditionsOf = (filters: unknown, depth: number): number => {
  if (depth > MAX_FILTER_DEPTH)
    throwInvalidData(`A filter can't be nested deeper than ${MAX_FILTER_DEPTH}`)
  const counts = Object.entries(branchOf(filters)).map(([key, value]): number => {
    if (key === "q" || value === undefined) return 0
    if (key === "$not") return conditionsOf(value, depth + 1)
    if (key === "$and" || key === "$or") {
      const branches = branchesOf(key, value)
      if (branches.length > MAX_CONDITIONS) return branches.length
      return branches.reduce<number>((sum, branch) => sum + conditionsOf(branch, depth + 1), 0)
    }
    return isBranch(value) ? Object.keys(value).length : 1
  })
  return Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  )
}

/** @throws MedusaError (invalid_data) for what is no tree of filters, or a larger one than anybody needs */
export const checkFilters = (filters: unknown): void => {
  if (conditionsOf(filters, 0) > MAX_CONDITIONS) {
    throwInvalidData(`A filter can't have more than ${MAX_CONDITIONS} conditions`)
  }
}
