import type { SearchTypes } from "@medusajs/framework/types"
import { throwInvalidData, throwUnsupported } from "./errors"
import { MAX_FACETS, MAX_RANGES } from "./limits"
import { type Column, columnAt, type Plan } from "./plan"
import { identifier, join, type Sql, sql, storable, TRUE } from "./sql"
import { asNumeric } from "./values"

type Range = {
  key: string
  from?: number | string
  to?: number | string
  low?: number
  high?: number
}

export type Facet = { column: Column } & (
  | { type: "value"; limit: number; sort: "count" | "alpha"; prefix: string }
  | { type: "range"; ranges: Range[] }
  | { type: "stats" }
)

type Request = NonNullable<SearchTypes.SearchOptions["facets"]>[number]
type RangeRequest = Extract<Request, { type: "range" }>["ranges"][number]

const NUMERIC: readonly string[] = ["integer", "float", "date"]
const VALUES_BY_DEFAULT = 10

const boundOf = (column: Column, bound: number | string | undefined): number | undefined =>
  bound === undefined
    ? undefined
    : (asNumeric(column, bound) ??
      throwInvalidData(`The ranges of "${column.path}" must lie between numbers or dates`))

const rangeOf = (column: Column, { key, from, to }: RangeRequest): Range => {
  const [low, high] = [boundOf(column, from), boundOf(column, to)]
  return {
    key: key ?? `${from ?? "*"}-${to ?? "*"}`,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
  }
}

const limitOf = (path: string, limit: number | undefined): number =>
  limit === undefined || (Number.isSafeInteger(limit) && limit >= 0)
    ? (limit ?? VALUES_BY_DEFAULT)
    : throwInvalidData(`The limit of facet "${path}" must be a whole number`)

const rangesOf = (column: Column, requests: readonly RangeRequest[]): Range[] =>
  requests.length > MAX_RANGES
    ? throwInvalidData(`The facet "${column.path}" can't have more than ${MAX_RANGES} ranges`)
    : requests.map((range) => rangeOf(column, range))

const facetOf = (plan: Plan, given: Request): Facet => {
  const request = typeof given === "string" ? { field: given } : given
  const column = columnAt(plan, request.field)
  if (!column?.facetable) return throwUnsupported(`can't count the values of "${request.field}"`)
  if (request.type === "range" || request.type === "stats") {
    if (column.array || !NUMERIC.includes(column.kind)) {
      throwUnsupported(
        `needs a single number or date for ${request.type} facets ("${column.path}")`,
      )
    }
    return request.type === "stats"
      ? { column, type: "stats" }
      : { column, type: "range", ranges: rangesOf(column, request.ranges) }
  }
  return {
    column,
    type: "value",
    limit: limitOf(column.path, request.limit),
    sort: request.sort ?? "count",
    prefix: storable(request.query ?? ""),
  }
}

/** One a field, as a result has one place for it: the last that was asked for. */
export const facetsOf = (plan: Plan, requests: readonly Request[] = []): Facet[] => {
  if (requests.length > MAX_FACETS) {
    throwInvalidData(`A query can't have more than ${MAX_FACETS} facets`)
  }
  const facets = requests.map((request) => facetOf(plan, request))
  return [...new Map(facets.map((facet) => [facet.column.path, facet])).values()]
}

const milliseconds = (value: Sql): Sql => sql`(extract(epoch from ${value}) * 1000)`

/** A facet's own column among the matching rows. */
const source = ({ column, type }: Facet): Sql => {
  const name = identifier(column.name)
  const isDate = column.kind === "date"
  if (type !== "value") return sql`${isDate ? milliseconds(name) : name}::float8`
  if (!column.array) return sql`${isDate ? sql`${milliseconds(name)}::bigint` : name}::text`
  return isDate
    ? sql`array(select ${milliseconds(sql`entry`)}::bigint::text from unnest(${name}) as entry)`
    : sql`${name}::text[]`
}

/** What was counted of a facet: one of its values or ranges, or its numbers together. */
export type Counted = {
  place: number
  value: string | null
  count: number
  low: number | null
  high: number | null
  mean: number | null
  total: number | null
}

/** One row of the answer to all facets and counts. */
export type AggregateRow = Counted & {
  item: number
  /** Place among the item's facets, -1 for the count of the result. */
  facet: number
}

/** The count of the result as one of its rows. */
export const countRow = (count: number): Omit<AggregateRow, "item"> => ({
  facet: -1,
  place: 0,
  value: null,
  count,
  low: null,
  high: null,
  mean: null,
  total: null,
})

const NO_NUMBERS = sql`null::float8, null::float8, null::float8, null::float8`

const valueBranch = (
  { column, limit, sort, prefix }: Extract<Facet, { type: "value" }>,
  place: Sql,
  from: Sql,
  field: Sql,
): Sql => {
  const rows = column.array
    ? sql`select unnest(${field}) as value from ${from}`
    : sql`select ${field} as value from ${from} where ${field} is not null`
  const order = sort === "alpha" ? sql`value collate "C"` : sql`count(*) desc, value collate "C"`
  const wanted = prefix ? sql`starts_with(value, ${prefix}::text)` : TRUE
  return sql`(
    select ${place}, row_number() over (order by ${order})::int, value, count(*)::int, ${NO_NUMBERS}
    from (${rows}) as found where ${wanted}
    group by value order by ${order} limit ${limit})`
}

const rangeBranch = (ranges: readonly Range[], place: Sql, from: Sql, field: Sql): Sql => {
  const counts = ranges.map(({ low, high }) => {
    const conditions = [
      ...(low === undefined ? [] : [sql`${field} >= ${low}::float8`]),
      ...(high === undefined ? [] : [sql`${field} < ${high}::float8`]),
    ]
    return sql`count(*) filter (where ${conditions.length ? join(conditions, sql` and `) : TRUE})`
  })
  return sql`
    select ${place}, at::int, null::text, counted::int, ${NO_NUMBERS}
    from (select array[${join(counts)}]::bigint[] as counts from ${from}) as ranges,
      unnest(counts) with ordinality as each_range(counted, at)`
}

const statsBranch = (place: Sql, from: Sql, field: Sql): Sql => sql`
  select ${place}, 1, null::text, count(${field})::int,
    min(${field}), max(${field}), avg(${field}), sum(${field})
  from ${from}`

/** What to count of one query. */
export type Aggregate = {
  table: string
  where: Sql
  facets: Facet[]
  /** Selects the rows to count; undefined where the facets' rows are those. */
  countOf?: Sql
  count: boolean
}

type Parts = { matches: Sql[]; branches: Sql[] }

const branchesOf = (aggregate: Aggregate, item: number): Parts => {
  const { facets, table, where, count, countOf } = aggregate
  const matching = identifier(`matching_${item}`)
  const fieldAt = (at: number) => identifier(`field_${at}`)
  const place = (at: number) => sql`${item}::int as item, ${at}::int as facet`
  const branches = facets.flatMap((facet, at): Sql[] => {
    const field = fieldAt(at)
    if (facet.type === "value") return [valueBranch(facet, place(at), matching, field)]
    if (facet.type === "stats") return [statsBranch(place(at), matching, field)]
    return facet.ranges.length ? [rangeBranch(facet.ranges, place(at), matching, field)] : []
  })
  const columns = facets.map((facet, at) => sql`${source(facet)} as ${fieldAt(at)}`)
  const counted = countOf ? sql`(${countOf}) as result` : matching
  return {
    // Read once, however many facets count it.
    matches: facets.length
      ? [
          sql`${matching} as materialized (
            select ${join(columns)} from ${identifier(table)} where ${where})`,
        ]
      : [],
    branches: count
      ? [
          ...branches,
          sql`select ${place(-1)}, 0, null::text, count(*)::int, ${NO_NUMBERS} from ${counted}`,
        ]
      : branches,
  }
}

/** Of one statement: what many queries bring together is no longer planned in no time. */
const MAX_BINDINGS = 1_000

const bindingsOf = ({ matches, branches }: Parts): number =>
  [...matches, ...branches].reduce((sum, { bindings }) => sum + bindings.length, 0)

/**
 * The counts and facets of several queries: one statement, unless there are very many.
 * @returns none where there is nothing to count
 */
export const aggregateStatements = (aggregates: readonly Aggregate[]): Sql[] => {
  const groups: { bindings: number; parts: Parts[] }[] = []
  for (const part of aggregates.map(branchesOf)) {
    const bindings = bindingsOf(part)
    const last = groups.at(-1)
    if (last && last.bindings + bindings <= MAX_BINDINGS) {
      last.parts.push(part)
      last.bindings += bindings
    } else {
      groups.push({ bindings, parts: [part] })
    }
  }
  return groups.flatMap(({ parts }) => statementOf(parts) ?? [])
}

const statementOf = (parts: readonly Parts[]): Sql | undefined => {
  const matches = parts.flatMap((part) => part.matches)
  const branches = parts.flatMap((part) => part.branches)
  if (!branches.length) return undefined
  const rows = sql`
    select * from (${join(branches, sql` union all `)})
      as counted(item, facet, place, value, count, low, high, mean, total)`
  return matches.length ? sql`with ${join(matches)} ${rows}` : rows
}

/** Without any value, min and max are 0, as their type wants numbers; the count of 0 tells. */
const statsOf = (row: Counted | undefined): SearchTypes.SearchFacetResult => ({
  type: "stats",
  min: row?.low ?? 0,
  max: row?.high ?? 0,
  ...(row?.count && { avg: row.mean ?? 0, sum: row.total ?? 0 }),
  count: row?.count ?? 0,
})

/** @param rows those of this facet */
export const facetResult = (
  facet: Facet,
  rows: readonly Counted[],
): SearchTypes.SearchFacetResult => {
  if (facet.type === "stats") return statsOf(rows[0])
  const inOrder = [...rows].sort((a, b) => a.place - b.place)
  if (facet.type === "value") {
    return {
      type: "value",
      values: inOrder.map(({ value, count }) => ({ value: value ?? "", count })),
    }
  }
  return {
    type: "range",
    ranges: facet.ranges.map(({ key, from, to }, at) => ({
      key,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      count: inOrder[at]?.count ?? 0,
    })),
  }
}
