import { identifier, type Sql, sql, TRUE } from "./sql"

/** What a query selects and how, in pieces of SQL. */
export type Selection = {
  table: string
  where: Sql
  /** Of a row; undefined where nobody asks. */
  score: Sql | undefined
  minScore: number | undefined
  distinct: Sql | undefined
  order: Sql
}

export type HitRow = { id: string; document: Record<string, unknown>; score: number }

const scored = ({ table, where, score, minScore }: Selection): Sql => {
  const rows = sql`
    select *, ${score ?? sql`0`}::float8 as score from ${identifier(table)} where ${where}`
  return minScore === undefined
    ? rows
    : sql`select * from (${rows}) as scored where score >= ${minScore}::float8`
}

/** Of each group, the row that comes first in the wanted order. */
const firstOfEach = (rows: Sql, distinct: Sql, order: Sql): Sql => sql`
  select * from (
    select *, row_number() over (partition by ${distinct} order by ${order}) as place
    from (${rows}) as candidates
  ) as placed
  where place = 1`

export const hitsStatement = (selection: Selection, skip: number, take: number): Sql => {
  const { distinct, order } = selection
  const rows = scored(selection)
  const wanted = distinct ? firstOfEach(rows, distinct, order) : rows
  return sql`
    select id, document, score from (${wanted}) as hits
    order by ${order} limit ${take} offset ${skip}`
}

/** Whether the count is simply that of the rows which match. */
export const countsEveryRow = ({ minScore, distinct }: Selection): boolean =>
  minScore === undefined && !distinct

/** Rows of the result without paging, one column for nothing. */
export const resultRows = (selection: Selection): Sql => {
  if (countsEveryRow(selection)) {
    return sql`select 1 from ${identifier(selection.table)} where ${selection.where}`
  }
  const rows = scored(selection)
  return selection.distinct
    ? sql`select 1 from (${rows}) as grouped group by ${selection.distinct}`
    : sql`select 1 from (${rows}) as counted where ${TRUE}`
}
