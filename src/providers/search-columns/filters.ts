import type { SearchTypes } from "@medusajs/framework/types"
import { type Comparison, type Condition, conditionOf, scopeConditionOf } from "./conditions"
import type { Column, Plan } from "./plan"
import { typeOf } from "./schema"
import { allOf, anyOf, FALSE, identifier, type Sql, sql, TRUE } from "./sql"
import type { Value } from "./values"

type Filters = SearchTypes.SearchFilters

const OPERATORS: Record<Comparison, Sql> = {
  "<": sql`<`,
  "<=": sql`<=`,
  ">": sql`>`,
  ">=": sql`>=`,
}

const nameOf = (column: Column): Sql => identifier(column.name)

const arrayOf = (column: Column, values: readonly Value[]): Sql =>
  sql`${values}::${typeOf({ ...column, array: true })}`

const exists = (column: Column): Sql => sql`${nameOf(column)} is not null`

/** Never null itself, so that its negation finds the documents without the field. */
const isOneOf = ({ column, values, orMissing }: Extract<Condition, { type: "one-of" }>): Sql => {
  const name = nameOf(column)
  const conditions: Sql[] = orMissing ? [sql`${name} is null`] : []
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

const compares = ({ column, operator, value }: Extract<Condition, { type: "compare" }>): Sql => {
  const bound = column.kind === "integer" ? integerBound(operator, Number(value)) : value
  return sql`${nameOf(column)} ${OPERATORS[operator]} ${bound}::${typeOf(column)}`
}

const sqlOf = (condition: Condition): Sql => {
  switch (condition.type) {
    case "all":
      return allOf(condition.conditions.map(sqlOf))
    case "any":
      return anyOf(condition.conditions.map(sqlOf))
    case "not":
      return sql`not (${sqlOf(condition.condition)})`
    case "exists":
      return exists(condition.column)
    case "one-of":
      return isOneOf(condition)
    case "contains": {
      const { column, values } = condition
      return sql`(${nameOf(column)} @> ${arrayOf(column, values)} and ${exists(column)})`
    }
    case "compare":
      return compares(condition)
    case "like":
      return sql`${nameOf(condition.column)} like ${condition.pattern}::text`
  }
}

/** The condition of a WHERE clause; every value is bound, every name comes from the plan. */
export const whereOf = (condition: Condition | undefined): Sql =>
  condition ? sqlOf(condition) : TRUE

/**
 * The WHERE clause of the filters that close the index: see `scopeOf`.
 * @throws MedusaError (invalid_data, not_allowed) naming the field
 */
export const scopeWhere = (plan: Plan, filters: Filters | undefined): Sql =>
  sqlOf(scopeConditionOf(plan, filters))

/** Filters that say nothing, as `{ $and: [] }`, select nothing. */
export const whereToDelete = (plan: Plan, filters: Filters): Sql => {
  const condition = conditionOf(plan, filters)
  return condition ? sqlOf(condition) : FALSE
}
