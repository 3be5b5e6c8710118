import type { SearchTypes } from "@medusajs/framework/types"
import type { Reader } from "../database"
import { throwInvalidData } from "../errors"
import { languagesUsed, type Plan, PROVIDER, searchableColumns } from "../plan"
import { FALSE, identifier, join, type Sql, sql } from "../sql"
import type { Dictionary } from "./dictionary"
import { wordsOf } from "./fold"
import { synonymsOf, typoLimitsOf } from "./settings"
import { matchQuery, rankQueries, termsOf } from "./terms"
import { withTypos } from "./vocabulary"

/** A text query in SQL: which rows it finds, and how well. */
export type TextQuery = { where: Sql; score: Sql }

type Input = Pick<SearchTypes.ProviderSearchQuery, "q" | "index" | "search_options">

/** Of more text than that, the rest is left out. */
const MAX_QUERY_LENGTH = 1_000

/** The vector to search: all of the row's, or the chosen fields' own. */
const vectorOf = (plan: Plan, paths: readonly string[] | undefined, name: string) => {
  const columns = searchableColumns(plan)
  if (!columns.length) throwInvalidData(`Search index "${name}" has no searchable fields`)
  if (!paths?.length) return undefined
  const chosen = [...new Set(paths)].map(
    (path) =>
      columns.find((column) => column.path === path) ??
      throwInvalidData(`Field "${path}" is not searchable on search index "${name}"`),
  )
  if (chosen.length === columns.length) return undefined
  return sql`(${join(
    chosen.map(({ searchable }) => identifier(searchable.vector)),
    sql` || `,
  )})`
}

const WEIGHTS = sql`'{0.1, 0.2, 0.4, 1}'::float4[]`

/**
 * @param scope of the rows that the searcher may find at all
 * @returns undefined for a blank query: it filters nothing
 */
export const textQueryOf = async (
  reader: Reader,
  dictionary: Dictionary,
  plan: Plan,
  { q, index, search_options: options = {} }: Input,
  scope: Sql,
): Promise<TextQuery | undefined> => {
  if (!q?.trim()) return undefined
  const own = vectorOf(plan, options.attributes_to_search_on, index.name)
  const words = wordsOf(q.slice(0, MAX_QUERY_LENGTH))
  // Nothing but punctuation: a text that no document has.
  if (!words.length) return { where: FALSE, score: sql`0` }

  const groups = synonymsOf(index.settings.provider_options?.[PROVIDER]?.synonyms)
  const look = await dictionary.open([...words, ...groups.flat(2)], languagesUsed(plan))
  const strategy = options.match_strategy ?? "all"
  const terms = termsOf(
    [...new Set(words)].map((word) => look(word)),
    {
      strategy,
      synonyms: groups.map((group) => group.map((entry) => entry.map((word) => look(word)))),
      hasStrict: searchableColumns(plan).some(({ searchable }) => searchable.strict),
    },
  )
  const limits = typoLimitsOf(index.settings, options.typo_tolerance)
  const complete = limits ? await withTypos(reader, plan, scope, terms, limits) : terms

  const match = matchQuery(complete, strategy)
  const vector = own ?? sql`search`
  const ranks = rankQueries(complete).map(
    ({ query, factor }) =>
      sql`${factor}::float8 * ts_rank(${WEIGHTS}, ${vector}, ${query}::tsquery)`,
  )
  return {
    // The whole row's vector has the index; the chosen fields are looked at in what it finds.
    where: own
      ? sql`(search @@ ${match}::tsquery and ${own} @@ ${match}::tsquery)`
      : sql`search @@ ${match}::tsquery`,
    score: sql`(${join(ranks, sql` + `)})`,
  }
}
