import type { SortKey } from "./order"
import { identifier, join, type Sql, sql, TRUE } from "./sql"

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

/** The count of all rows beside each of the page; one row without an id where the page is empty. */
export type CountedHitRow = Omit<HitRow, "id"> & { id: string | null; total: number }

/** For a selection whose every row counts: `hitsStatement` and the count in one. */
export const countedHitsStatement = ({
  selection,
  keys,
  skip,
  take,
}: {
  selection: Selection
  keys: readonly SortKey[]
  skip: number
  take: number
}): Sql => {
  const { table, where, score, order } = selection
  const columns = new Set(keys.flatMap(({ by }) => (typeof by === "string" ? [] : [by.name])))
  columns.delete("id")
  const sorted = [sql`id`, ...[...columns].map(identifier)]
  return sql`
    with matching as materialized (
      select ${join(sorted)}, ${score ?? sql`0`}::float8 as score
      from ${identifier(table)} where ${where}
    ), page as (select * from matching order by ${order} limit ${take} offset ${skip})
    select id, document, score, total
    from (select count(*)::int as total from matching) as counted
    left join (
      select page.*, stored.document from page join ${identifier(table)} as stored using (id)
    ) as hits on true
    order by ${order}`
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
