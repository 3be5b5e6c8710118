import type { SearchTypes } from "@medusajs/framework/types"
import { throwInvalidData, throwUnsupported } from "./errors"
import { type Column, columnAt, type Plan } from "./plan"
import { leadingPart } from "./schema"
import { identifier, join, type Sql, sql } from "./sql"

const SCORE = "_score"

/** What hits are sorted by; a field that isn't there comes last in both directions. */
export type SortKey = { by: Column | typeof SCORE; descending: boolean }

const singleColumn = (plan: Plan, path: string, use: string): Column => {
  const column = columnAt(plan, path) ?? throwInvalidData(`There is no field "${path}" to ${use}`)
  return column.array ? throwUnsupported(`can't ${use} the list "${path}"`) : column
}

const keyOf = (plan: Plan, path: string, given: unknown): SortKey => {
  const direction = String(given).toUpperCase()
  if (direction !== "ASC" && direction !== "DESC") {
    throwInvalidData(`The order of "${path}" must be ASC or DESC`)
  }
  const by = path === SCORE ? SCORE : singleColumn(plan, path, "order by")
  return { by, descending: direction === "DESC" }
}

type Order = SearchTypes.SearchPagination["order"]

/** Where nothing is said, the best match first; the id decides between equals. */
export const sortKeysOf = (plan: Plan, order: Order, hasText: boolean): SortKey[] => {
  const keys = Object.entries(order ?? {}).map(([path, given]) => keyOf(plan, path, given))
  return keys.length || !hasText ? keys : [{ by: SCORE, descending: true }]
}

export const sortsByScore = (keys: readonly SortKey[]): boolean =>
  keys.some(({ by }) => by === SCORE)

const expressionsOf = (by: SortKey["by"]): Sql[] => {
  if (by === SCORE) return [sql`score`]
  const name = identifier(by.name)
  return by.kind === "text" ? [leadingPart(by), name] : [name]
}

export const orderBy = (keys: readonly SortKey[]): Sql =>
  join([
    ...keys.flatMap(({ by, descending }) =>
      expressionsOf(by).map((expression) =>
        descending ? sql`${expression} desc nulls last` : sql`${expression} asc nulls last`,
      ),
    ),
    sql`id`,
  ])

/** The column of which every value is wanted once. */
export const distinctOf = (plan: Plan, path: string | undefined): Sql | undefined =>
  path ? identifier(singleColumn(plan, path, "deduplicate by").name) : undefined
