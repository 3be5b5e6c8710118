import type { SearchTypes } from "@medusajs/framework/types"
import { throwInvalidData, throwUnsupported } from "./errors"
import { isBeyondKeys, keyOf } from "./keys"
import { checkFilters } from "./limits"
import { type Column, columnAt, type Plan } from "./plan"
import { typeOf } from "./schema"
import { scopeOf } from "./scope"
import { allOf, anyOf, FALSE, identifier, type Sql, sql, storable, TRUE } from "./sql"
import { readValue, type Value } from "./values"

type Comparison = "<" | "<=" | ">" | ">="
type Filters = SearchTypes.SearchFilters

const OPERATORS: Record<Comparison, Sql> = {
  "<": sql`<`,
  "<=": sql`<=`,
  ">": sql`>`,
  ">=": sql`>=`,
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [value]

const isNothing = (value: unknown) => value === null || value === undefined

/** An integer column can't be equal to any other number, nor to one beyond 2^53. */
const isPossible = (column: Column, value: Value) =>
  column.kind !== "integer" || Number.isSafeInteger(value)

const exists = (column: Column): Sql => sql`${identifier(column.name)} is not null`
const isMissing = (column: Column): Sql => sql`${identifier(column.name)} is null`

const arrayOf = (column: Column, values: Value[]): Sql =>
  sql`${values}::${typeOf({ ...column, array: true })}`

const read = (column: Column, value: unknown) =>
  keyOf(column, readValue(column, value, "The filter on"))

/**
 * One of the values, null standing for a field that isn't there. Never null itself, so that its
 * negation finds the documents without the field.
 */
const isAnyOf = (column: Column, given: readonly unknown[]): Sql => {
  const name = identifier(column.name)
  const values = given
    .filter((value) => !isNothing(value))
    .map((value) => read(column, value))
    .filter((value) => isPossible(column, value))
  const conditions: Sql[] = given.some(isNothing) ? [isMissing(column)] : []
  const [first] = values
  if (first !== undefined) {
    const match = column.array
      ? sql`${name} && ${arrayOf(column, values)}`
      : values.length > 1
        ? sql`${name} = any(${arrayOf(column, values)})`
        : sql`${name} = ${first}::${typeOf(column)}`
    conditions.push(sql`(${match} and ${exists(column)})`)
  }
  return anyOf(conditions)
}

const MAX_BIGINT = "9223372036854775807"
const MIN_BIGINT = "-9223372036854775808"

/** The nearest integer bound that means the same. */
const integerBound = (operator: Comparison, value: number): string => {
  const bound = operator === "<" || operator === ">=" ? Math.ceil(value) : Math.floor(value)
  if (bound >= 2 ** 63) return MAX_BIGINT
  return bound < -(2 ** 63) ? MIN_BIGINT : BigInt(bound).toString()
}

const compare = (column: Column, operator: Comparison, given: unknown): Sql => {
  if (column.array) throwUnsupported(`does not compare lists ("${column.path}")`)
  if (isNothing(given)) return FALSE
  const value = read(column, given)
  const bound = column.kind === "integer" ? integerBound(operator, Number(value)) : value
  return sql`${identifier(column.name)} ${OPERATORS[operator]} ${bound}::${typeOf(column)}`
}

const containsAll = (column: Column, given: readonly unknown[]): Sql => {
  if (!column.array) throwUnsupported(`needs a list for $contains ("${column.path}")`)
  if (given.some(isNothing)) return FALSE
  const values = given.map((value) => read(column, value))
  if (!values.every((value) => isPossible(column, value))) return FALSE
  const match = sql`${identifier(column.name)} @> ${arrayOf(column, values)}`
  return sql`(${match} and ${exists(column)})`
}

const overlaps = (column: Column, given: readonly unknown[]): Sql =>
  column.array
    ? isAnyOf(column, given)
    : throwUnsupported(`needs a list for $overlaps ("${column.path}")`)

const textColumn = (column: Column, operator: string): Sql =>
  !column.array && (column.kind === "keyword" || column.kind === "text")
    ? identifier(column.name)
    : throwUnsupported(`needs a single text for ${operator} ("${column.path}")`)

const textValue = (column: Column, value: unknown, operator: string): string => {
  if (typeof value !== "string") {
    return throwInvalidData(`The filter on "${column.path}" needs a text for ${operator}`)
  }
  if (isBeyondKeys(column, value)) {
    throwInvalidData(`The filter on "${column.path}" has too long a text for ${operator}`)
  }
  return storable(value)
}

const startsWith = (column: Column, value: unknown): Sql => {
  const name = textColumn(column, "$prefix")
  // As a pattern, since PostgreSQL finds that one in an index.
  const literal = textValue(column, value, "$prefix").replace(/[\\%_]/g, (sign) => `\\${sign}`)
  return sql`${name} like ${`${literal}%`}::text`
}

/** `%` and `_` stand for any characters, a backslash before one of them for itself. */
const isLike = (column: Column, value: unknown): Sql => {
  const name = textColumn(column, "$like")
  const pattern = textValue(column, value, "$like")
  if (/(^|[^\\])(\\\\)*\\$/.test(pattern)) {
    throwInvalidData(`The filter on "${column.path}" ends with a backslash that escapes nothing`)
  }
  return sql`${name} like ${pattern}::text`
}

const not = (condition: Sql): Sql => sql`not (${condition})`

type Compile = (column: Column, value: unknown) => Sql

const COMPILE: Record<SearchTypes.SearchFilterOperator, Compile> = {
  $eq: (column, value) => isAnyOf(column, [value]),
  $ne: (column, value) => not(isAnyOf(column, [value])),
  $in: (column, value) => isAnyOf(column, listOf(value)),
  $nin: (column, value) => not(isAnyOf(column, listOf(value))),
  $lt: (column, value) => compare(column, "<", value),
  $lte: (column, value) => compare(column, "<=", value),
  $gt: (column, value) => compare(column, ">", value),
  $gte: (column, value) => compare(column, ">=", value),
  $exists: (column, value) => (value ? exists(column) : isMissing(column)),
  $contains: (column, value) => containsAll(column, listOf(value)),
  $overlaps: (column, value) => overlaps(column, listOf(value)),
  $prefix: startsWith,
  $like: isLike,
}

const isOperator = (name: string): name is SearchTypes.SearchFilterOperator =>
  Object.hasOwn(COMPILE, name)

const onField = (plan: Plan, path: string, filter: unknown): Sql => {
  const column = columnAt(plan, path) ?? throwUnsupported(`has no field "${path}" to filter by`)
  if (filter === null || typeof filter !== "object" || filter instanceof Date) {
    return isAnyOf(column, [filter])
  }
  if (Array.isArray(filter)) return isAnyOf(column, filter)
  const operators = Object.entries(filter).filter(([, value]) => value !== undefined)
  if (!operators.length) throwInvalidData(`The filter on "${path}" has no operator`)
  return allOf(
    operators.map(([operator, value]) =>
      isOperator(operator)
        ? COMPILE[operator](column, value)
        : throwUnsupported(`does not know the operator "${operator}" ("${path}")`),
    ),
  )
}

const compileAll = (plan: Plan, branches: Filters[]): Sql[] =>
  branches.flatMap((branch) => compile(plan, branch) ?? [])

/**
 * @param filters as `checkFilters` lets them pass
 * @returns undefined for a branch without conditions
 */
const compile = (plan: Plan, filters: Filters): Sql | undefined => {
  const conditions = Object.entries(filters).flatMap(([key, value]): Sql[] => {
    if (key === "q" || value === undefined) return []
    if (key === "$and") return compileAll(plan, value as Filters[])
    if (key === "$or") {
      const branches = compileAll(plan, value as Filters[])
      return branches.length ? [anyOf(branches)] : []
    }
    if (key === "$not") {
      const branch = compile(plan, value as Filters)
      return branch ? [not(branch)] : []
    }
    return [onField(plan, key, value)]
  })
  return conditions.length ? allOf(conditions) : undefined
}

const compileChecked = (plan: Plan, filters: Filters): Sql | undefined => {
  checkFilters(filters)
  return compile(plan, filters)
}

/**
 * The condition of a WHERE clause; every value is bound, every name comes from the plan.
 * @throws MedusaError (invalid_data, not_allowed) naming the field
 */
export const whereOf = (plan: Plan, filters: Filters | undefined): Sql =>
  (filters && compileChecked(plan, filters)) ?? TRUE

/** As `whereOf`, for the part of the filters that closes the index: see `scopeOf`. */
export const scopeWhere = (plan: Plan, filters: Filters | undefined): Sql => {
  if (!filters) return TRUE
  checkFilters(filters)
  return allOf(compileAll(plan, scopeOf(plan, filters)))
}

/** As `whereOf`, but filters that say nothing, as `{ $and: [] }`, select nothing. */
export const whereToDelete = (plan: Plan, filters: Filters): Sql =>
  compileChecked(plan, filters) ?? FALSE
