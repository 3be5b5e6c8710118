import type { Column, ColumnKind, Plan } from "./plan"
import { searchableColumns } from "./plan"
import { identifier, join, sql, Sql } from "./sql"

/** As PostgreSQL spells them, also in a list of columns of a function. */
const TYPES: Record<ColumnKind, Sql> = {
  keyword: sql`text`,
  text: sql`text`,
  integer: sql`bigint`,
  float: sql`double precision`,
  boolean: sql`boolean`,
  date: sql`timestamptz`,
}

export const typeOf = ({ kind, array }: Column): Sql =>
  array ? sql`${TYPES[kind]}[]` : TYPES[kind]

/** Texts are ordered by their beginning first: an index entry can't hold a long one. */
export const LEADING_CHARACTERS = 128

export const leadingPart = (column: Column): Sql =>
  sql`left(${identifier(column.name)}, ${literal(LEADING_CHARACTERS)})`

/** An index expression takes no bound values. */
const literal = (number: number) => new Sql(String(number), [])

/** The plan's own columns: the primary key may be one of the fields. */
export const fieldColumns = (plan: Plan): Column[] =>
  plan.columns.filter(({ name }) => name !== "id")

const columnOf = (column: Column): Sql => {
  // Codes compare by their bytes: the same order on every host, and prefixes can use the index.
  const collation = column.kind === "keyword" ? sql` collate "C"` : sql``
  return sql`${identifier(column.name)} ${typeOf(column)}${collation}`
}

/** For what memory doesn't answer: words with filters, patterns, single values of very many. */
const indexesOf = (table: Sql, column: Column): Sql[] => {
  const name = identifier(column.name)
  if (column.array) {
    return column.filterable ? [sql`create index on ${table} using gin (${name})`] : []
  }
  if (column.kind === "boolean") return [] // Half of the rows are no use of an index.
  const key = column.kind === "text" ? sql`(${leadingPart(column)})` : name
  return [
    ...(column.sortable ? [sql`create index on ${table} (${key}, id)`] : []),
    ...(column.filterable && column.kind === "text"
      ? [sql`create index on ${table} using hash (${name})`]
      : []),
    ...(column.filterable && column.kind !== "text" && !column.sortable
      ? [sql`create index on ${table} (${name})`]
      : []),
  ]
}

/**
 * Hits are ranked by their vector and facets read every matching row, so these stay in the row; the
 * document and the fields' own vectors, which few queries read, are what a long row puts elsewhere.
 */
const storageStatement = (plan: Plan, table: Sql): Sql => {
  const isLong = ({ kind, array }: Column) => array || kind === "keyword" || kind === "text"
  const kept = [
    sql`search`,
    ...fieldColumns(plan)
      .filter(isLong)
      .map(({ name }) => identifier(name)),
  ]
  return sql`alter table ${table} ${join(
    kept.map((name) => sql`alter column ${name} set storage main`),
  )}`
}

export const createStatements = (plan: Plan): Sql[] => {
  const table = identifier(plan.table)
  const words = identifier(plan.words)
  const own = fieldColumns(plan).map(columnOf)
  const vectors = searchableColumns(plan).map(
    ({ searchable }) => sql`${identifier(searchable.vector)} tsvector not null`,
  )
  const columns = [
    sql`id text collate "C" primary key`,
    sql`document jsonb not null`,
    sql`fingerprint text not null`,
    sql`row_version bigint not null`,
    sql`search tsvector not null`,
    ...vectors,
    ...own,
  ]
  return [
    sql`create table ${table} (${join(columns)})`,
    storageStatement(plan, table),
    sql`create index on ${table} using gin (search)`,
    // What processes that keep columns in memory read after a write.
    sql`create index on ${table} (row_version, id)`,
    ...fieldColumns(plan).flatMap((column) => indexesOf(table, column)),
    sql`create table ${words} (
      word text collate "C" primary key, length smallint not null, letters integer not null)`,
    sql`create index on ${words} (length)`,
  ]
}

export const dropStatement = ({ table, words }: Pick<Plan, "table" | "words">): Sql =>
  sql`drop table if exists ${identifier(words)}, ${identifier(table)}`
