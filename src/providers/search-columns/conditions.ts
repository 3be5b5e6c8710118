import type { SearchTypes } from "@medusajs/framework/types"
import { throwInvalidData, throwUnsupported } from "./errors"
import { isBeyondKeys, keyOf } from "./keys"
import { checkFilters } from "./limits"
import { type Column, columnAt, type Plan } from "./plan"
import { scopeOf } from "./scope"
import { storable } from "./sql"
import { readValue, type Value } from "./values"

export type Comparison = "<" | "<=" | ">" | ">="

/**
 * Filters that were checked against the plan. As in SQL, a comparison and a pattern are neither true nor
 * false of a field that isn't there; all other conditions are one of both.
 */
export type Condition =
  | { type: "all"; conditions: readonly Condition[] }
  | { type: "any"; conditions: readonly Condition[] }
  | { type: "not"; condition: Condition }
  | { type: "exists"; column: Column }
  /** One of the values, or, of a list, any of them. */
  | { type: "one-of"; column: Column; values: readonly Value[]; orMissing: boolean }
  | { type: "contains"; column: Column; values: readonly Value[] }
  | { type: "compare"; column: Column; operator: Comparison; value: Value }
  | { type: "like"; column: Column; pattern: string }

type Filters = SearchTypes.SearchFilters

const NEVER: Condition = { type: "any", conditions: [] }

const not = (condition: Condition): Condition => ({ type: "not", condition })

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [value]

const isNothing = (value: unknown) => value === null || value === undefined

/** An integer column can't be equal to any other number, nor to one beyond 2^53. */
const isPossible = (column: Column, value: Value) =>
  column.kind !== "integer" || Number.isSafeInteger(value)

const read = (column: Column, value: unknown) =>
  keyOf(column, readValue(column, value, "The filter on"))

/** Null stands for a field that isn't there. */
const oneOf = (column: Column, given: readonly unknown[]): Condition => ({
  type: "one-of",
  column,
  values: given
    .filter((value) => !isNothing(value))
    .map((value) => read(column, value))
    .filter((value) => isPossible(column, value)),
  orMissing: given.some(isNothing),
})

const compare = (column: Column, operator: Comparison, given: unknown): Condition => {
  if (column.array) throwUnsupported(`does not compare lists ("${column.path}")`)
  if (isNothing(given)) return NEVER
  return { type: "compare", column, operator, value: read(column, given) }
}

const contains = (column: Column, given: readonly unknown[]): Condition => {
  if (!column.array) throwUnsupported(`needs a list for $contains ("${column.path}")`)
  if (given.some(isNothing)) return NEVER
  const values = given.map((value) => read(column, value))
  if (!values.every((value) => isPossible(column, value))) return NEVER
  return { type: "contains", column, values }
}

const overlaps = (column: Column, given: readonly unknown[]): Condition =>
  column.array
    ? oneOf(column, given)
    : throwUnsupported(`needs a list for $overlaps ("${column.path}")`)

const exists = (column: Column, wanted: unknown): Condition => {
  const condition: Condition = { type: "exists", column }
  return wanted ? condition : not(condition)
}

const textValue = (column: Column, value: unknown, operator: string): string => {
  if (column.array || (column.kind !== "keyword" && column.kind !== "text")) {
    throwUnsupported(`needs a single text for ${operator} ("${column.path}")`)
  }
  if (typeof value !== "string") {
    return throwInvalidData(`The filter on "${column.path}" needs a text for ${operator}`)
  }
  if (isBeyondKeys(column, value)) {
    throwInvalidData(`The filter on "${column.path}" has too long a text for ${operator}`)
  }
  return storable(value)
}

const startsWith = (column: Column, value: unknown): Condition => {
  // As a pattern, since PostgreSQL finds that one in an index.
  const literal = textValue(column, value, "$prefix").replace(/[\\%_]/g, (sign) => `\\${sign}`)
  return { type: "like", column, pattern: `${literal}%` }
}

/** `%` and `_` stand for any characters, a backslash before one of them for itself. */
const isLike = (column: Column, value: unknown): Condition => {
  const pattern = textValue(column, value, "$like")
  if (/(^|[^\\])(\\\\)*\\$/.test(pattern)) {
    throwInvalidData(`The filter on "${column.path}" ends with a backslash that escapes nothing`)
  }
  return { type: "like", column, pattern }
}

type Read = (column: Column, value: unknown) => Condition

const READ: Record<SearchTypes.SearchFilterOperator, Read> = {
  $eq: (column, value) => oneOf(column, [value]),
  $ne: (column, value) => not(oneOf(column, [value])),
  $in: (column, value) => oneOf(column, listOf(value)),
  $nin: (column, value) => not(oneOf(column, listOf(value))),
  $lt: (column, value) => compare(column, "<", value),
  $lte: (column, value) => compare(column, "<=", value),
  $gt: (column, value) => compare(column, ">", value),
  $gte: (column, value) => compare(column, ">=", value),
  $exists: exists,
  $contains: (column, value) => contains(column, listOf(value)),
  $overlaps: (column, value) => overlaps(column, listOf(value)),
  $prefix: startsWith,
  $like: isLike,
}

const isOperator = (name: string): name is SearchTypes.SearchFilterOperator =>
  Object.hasOwn(READ, name)

export const all = (conditions: readonly Condition[]): Condition => ({ type: "all", conditions })

const onField = (plan: Plan, path: string, filter: unknown): Condition => {
  const column = columnAt(plan, path) ?? throwUnsupported(`has no field "${path}" to filter by`)
  if (filter === null || typeof filter !== "object" || filter instanceof Date) {
    return oneOf(column, [filter])
  }
  if (Array.isArray(filter)) return oneOf(column, filter)
  const operators = Object.entries(filter).filter(([, value]) => value !== undefined)
  if (!operators.length) throwInvalidData(`The filter on "${path}" has no operator`)
  return all(
    operators.map(([operator, value]) =>
      isOperator(operator)
        ? READ[operator](column, value)
        : throwUnsupported(`does not know the operator "${operator}" ("${path}")`),
    ),
  )
}

const readAll = (plan: Plan, branches: readonly Filters[]): Condition[] =>
  branches.flatMap((branch) => readBranch(plan, branch) ?? [])

/** @returns undefined for a branch without conditions */
const readBranch = (plan: Plan, filters: Filters): Condition | undefined => {
  const conditions = Object.entries(filters).flatMap(([key, value]): Condition[] => {
    if (key === "q" || value === undefined) return []
    if (key === "$and") return readAll(plan, value as Filters[])
    if (key === "$or") {
      const branches = readAll(plan, value as Filters[])
      return branches.length ? [{ type: "any", conditions: branches }] : []
    }
    if (key === "$not") {
      const branch = readBranch(plan, value as Filters)
      return branch ? [not(branch)] : []
    }
    return [onField(plan, key, value)]
  })
  return conditions.length ? all(conditions) : undefined
}

/**
 * @returns undefined for filters that say nothing, as `{ $and: [] }`
 * @throws MedusaError (invalid_data, not_allowed) naming the field
 */
export const conditionOf = (plan: Plan, filters: Filters | undefined): Condition | undefined => {
  if (!filters) return undefined
  checkFilters(filters)
  return readBranch(plan, filters)
}

/** As `conditionOf`, for the part of the filters that closes the index: see `scopeOf`. */
export const scopeConditionOf = (plan: Plan, filters: Filters | undefined): Condition => {
  if (!filters) return all([])
  checkFilters(filters)
  return all(readAll(plan, scopeOf(plan, filters)))
}

/** The columns that a condition looks at. */
export const columnsIn = (condition: Condition): Column[] => {
  if (condition.type === "not") return columnsIn(condition.condition)
  if (condition.type === "all" || condition.type === "any") {
    return condition.conditions.flatMap(columnsIn)
  }
  return [condition.column]
}
