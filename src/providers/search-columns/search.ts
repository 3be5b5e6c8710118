import type { SearchTypes } from "@medusajs/framework/types"
import { projectDocument } from "@medusajs/framework/utils"
import type { Reader } from "./database"
import { throwInvalidData, throwUnsupported } from "./errors"
import {
  type Aggregate,
  type AggregateRow,
  aggregateStatements,
  type Facet,
  countRow,
  facetResult,
  facetsOf,
} from "./facets"
import { type Condition, conditionOf } from "./conditions"
import { whereOf } from "./filters"
import {
  type CountedHitRow,
  countedHitsStatement,
  countsEveryRow,
  type HitRow,
  hitsStatement,
  resultRows,
  type Selection,
} from "./hits"
import { distinctOf, orderBy, type SortKey, sortKeysOf, sortsByScore } from "./order"
import type { Plan } from "./plan"
import { allOf } from "./sql"
import type { TextQuery } from "./text/query"

type Input = SearchTypes.ProviderSearchQuery

/** A query made ready: nothing about it can be refused any more. */
export type Prepared = {
  input: Input
  plan: Plan
  condition: Condition | undefined
  keys: SortKey[]
  text: TextQuery | undefined
  selection: Selection
  facets: Facet[]
  skip: number
  take: number
  counts: boolean
}

const pageNumber = (name: string, given: number | undefined, otherwise: number): number =>
  given === undefined || (Number.isSafeInteger(given) && given >= 0)
    ? (given ?? otherwise)
    : throwInvalidData(`pagination.${name} must be a whole number that isn't negative`)

/** A client sends what it likes, and Medusa passes it on. */
const checkText = (q: unknown): void => {
  if (q !== undefined && q !== null && typeof q !== "string") {
    throwInvalidData("The text to search for (q) must be a text")
  }
}

/** What another engine may be able to do: an approximate answer would pass for the real one. */
export const checkQuery = ({ q, pagination, search_options: options = {} }: Input): void => {
  checkText(q)
  if (options.highlight && q?.trim()) throwUnsupported("does not highlight")
  if (options.vector) throwUnsupported("does not search vectors")
  if (options.locales?.length) {
    throwUnsupported("takes the languages of a field from its definition, not from the query")
  }
  if (pagination?.cursor !== undefined) throwUnsupported("does not paginate with cursors")
}

export const prepare = (plan: Plan, input: Input, text: TextQuery | undefined): Prepared => {
  const { pagination, search_options: options = {}, index } = input
  const condition = conditionOf(plan, input.filters)
  const keys = sortKeysOf(plan, pagination?.order, !!text)
  const needsScore =
    options.include_score === true || options.min_score !== undefined || sortsByScore(keys)
  const where = whereOf(condition)
  return {
    input,
    plan,
    condition,
    keys,
    text,
    selection: {
      table: plan.table,
      where: text ? allOf([text.where, where]) : where,
      score: needsScore ? text?.score : undefined,
      minScore: options.min_score,
      distinct: distinctOf(plan, options.distinct ?? index.settings.distinct_attribute),
      order: orderBy(keys),
    },
    facets: facetsOf(plan, options.facets),
    skip: pageNumber("skip", pagination?.skip, 0),
    take: pageNumber("take", pagination?.take, 20),
    counts: options.count !== "none",
  }
}

const aggregateOf = (query: Prepared): Aggregate => {
  const { plan, selection, facets, counts } = query
  const isCountOfFacetRows = facets.length > 0 && countsEveryRow(selection)
  return {
    table: plan.table,
    where: selection.where,
    facets,
    count: counts && !countsWithHits(query),
    ...(!isCountOfFacetRows && { countOf: resultRows(selection) }),
  }
}

type Page = { hits: HitRow[]; count?: number }

/** Rows found by words are read once, for the page and for their count. */
const countsWithHits = ({ text, facets, selection, take, counts }: Prepared) =>
  text !== undefined && counts && take > 0 && !facets.length && countsEveryRow(selection)

const readPage = async (reader: Reader, query: Prepared): Promise<Page> => {
  const { selection, skip, take } = query
  if (take <= 0) return { hits: [] }
  if (!countsWithHits(query)) {
    return { hits: await reader.run<HitRow>(hitsStatement(selection, skip, take)) }
  }
  const rows = await reader.run<CountedHitRow>(countedHitsStatement(query))
  return {
    hits: rows.flatMap(({ id, ...row }) => (id === null ? [] : [{ id, ...row }])),
    count: rows[0]?.total ?? 0,
  }
}

/** Counts and facets of all queries at once: the many of disjunctive facets cost one round trip. */
const readAggregates = async (reader: Reader, prepared: readonly Prepared[]) => {
  const rows: AggregateRow[] = []
  // One after another: a batch of very many takes no more than one connection from other visitors.
  for (const statement of aggregateStatements(prepared.map(aggregateOf))) {
    rows.push(...(await reader.run<AggregateRow>(statement)))
  }
  return rows
}

export const resultOf = (
  { input, plan, facets, skip, take, counts }: Prepared,
  hits: readonly HitRow[],
  rows: readonly Omit<AggregateRow, "item">[],
  started: number,
): SearchTypes.SearchResult => {
  const retrievable = new Set(
    plan.columns.filter((column) => column.retrievable).map(({ path }) => path),
  )
  const paths = input.attributes_to_retrieve.filter((path) => retrievable.has(path))
  return {
    hits: hits.map(({ id, document, score }) => ({
      id,
      ...(input.search_options?.include_score && { score }),
      document: projectDocument(document, paths),
    })),
    ...(facets.length && {
      facets: Object.fromEntries(
        facets.map((facet, at) => [
          facet.column.path,
          facetResult(
            facet,
            rows.filter((row) => row.facet === at),
          ),
        ]),
      ),
    }),
    metadata: {
      skip,
      take,
      count: counts ? (rows.find((row) => row.facet === -1)?.count ?? 0) : null,
      ...(input.q !== undefined && { query: input.q }),
      processing_time_ms: Date.now() - started,
    },
  }
}

/** Results in the order of the queries. */
export const answer = async (
  reader: Reader,
  prepared: readonly Prepared[],
  started: number,
): Promise<SearchTypes.SearchResult[]> => {
  const [aggregates, ...pages] = await Promise.all([
    readAggregates(reader, prepared),
    ...prepared.map((query) => readPage(reader, query)),
  ])
  return prepared.map((query, item) => {
    const { hits, count } = pages[item] ?? { hits: [] }
    const rows = aggregates.filter((row) => row.item === item)
    return resultOf(query, hits, count === undefined ? rows : [countRow(count)], started)
  })
}
