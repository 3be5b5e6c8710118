import type { SearchTypes } from "@medusajs/framework/types"
import { throwInvalidData, throwUnsupported } from "./errors"
import { type Column, columnAt, type Plan } from "./plan"
import { leadingPart } from "./schema"
import { identifier, join, type Sql, sql } from "./sql"

const SCORE = "_score"

const singleColumn = (plan: Plan, path: string, use: string): Column => {
  const column = columnAt(plan, path) ?? throwInvalidData(`There is no field "${path}" to ${use}`)
  return column.array ? throwUnsupported(`can't ${use} the list "${path}"`) : column
}

const clausesOf = (plan: Plan, path: string, given: unknown): Sql[] => {
  const direction = String(given).toUpperCase()
  if (direction !== "ASC" && direction !== "DESC") {
    throwInvalidData(`The order of "${path}" must be ASC or DESC`)
  }
  const by = (expression: Sql) =>
    direction === "ASC" ? sql`${expression} asc nulls last` : sql`${expression} desc nulls last`
  if (path === SCORE) return [by(sql`score`)]
  const column = singleColumn(plan, path, "order by")
  const name = identifier(column.name)
  return column.kind === "text" ? [by(leadingPart(column)), by(name)] : [by(name)]
}

type Order = SearchTypes.SearchPagination["order"]

/** Where nothing is said, the best match first; the id decides between equals. */
export const orderOf = (plan: Plan, order: Order, hasText: boolean): Sql => {
  const given = Object.entries(order ?? {})
  const clauses = given.flatMap(([path, direction]) => clausesOf(plan, path, direction))
  const relevance = !given.length && hasText ? [sql`score desc`] : []
  return join([...clauses, ...relevance, sql`id`])
}

export const ordersByScore = (order: Order, hasText: boolean): boolean => {
  const paths = Object.keys(order ?? {})
  return paths.length ? paths.includes(SCORE) : hasText
}

/** The column of which every value is wanted once. */
export const distinctOf = (plan: Plan, path: string | undefined): Sql | undefined =>
  path ? identifier(singleColumn(plan, path, "deduplicate by").name) : undefined
