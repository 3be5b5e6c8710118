import type { SearchTypes } from "@medusajs/framework/types"
import { inChunks } from "../../shared/batches"
import type { Database } from "./database"
import { whereToDelete } from "./filters"
import { type Column, columnAt, languagesUsed, type Plan, searchableColumns } from "./plan"
import { entryOf, type Entry, forgivingWords, latestEntries, recordOf } from "./rows"
import { fieldColumns, typeOf } from "./schema"
import { identifier, join, type Sql, sql } from "./sql"
import type { Dictionary } from "./text/dictionary"
import { rememberWords } from "./text/vocabulary"

/** Documents of one statement. */
const CHUNK = 250

const vectorNames = (plan: Plan) =>
  searchableColumns(plan).map(({ searchable }) => identifier(searchable.vector))

const versionOf = (plan: Plan): Column | undefined =>
  plan.version === undefined ? undefined : columnAt(plan, plan.version)

const EMPTY_VECTOR = sql`''::tsvector`

/**
 * Rows and words in one statement, in the order of their keys: an upsert that meets another one
 * waits at most, and a clearing of the index comes before or after the whole of it.
 */
const upsertStatement = (
  plan: Plan,
  records: string,
  words: readonly string[],
  rowVersion: string,
): Sql => {
  const vectors = vectorNames(plan)
  const own = fieldColumns(plan).map(({ name }) => identifier(name))
  const columns = [sql`id`, sql`document`, sql`fingerprint`, ...vectors, ...own]
  const types = [
    sql`id text`,
    sql`document jsonb`,
    sql`fingerprint text`,
    ...vectors.map((name) => sql`${name} tsvector`),
    ...fieldColumns(plan).map((column) => sql`${identifier(column.name)} ${typeOf(column)}`),
  ]
  const search = vectors.length ? join(vectors, sql` || `) : EMPTY_VECTOR
  const replaced = [...columns.slice(1), sql`search`, sql`row_version`].map(
    (name) => sql`${name} = excluded.${name}`,
  )
  const version = versionOf(plan)
  const stored = version && sql`stored.${identifier(version.name)}`
  const given = version && sql`excluded.${identifier(version.name)}`
  const differs = sql`stored.fingerprint <> excluded.fingerprint`
  const isWanted =
    stored && given
      ? sql`(${differs} or ${stored} is distinct from ${given}) and (${given} < ${stored}) is not true`
      : differs
  return sql`
    with remembered as (${rememberWords(plan.words, words)})
    insert into ${identifier(plan.table)} as stored (${join(columns)}, search, row_version)
    select ${join(columns)}, ${search}, ${rowVersion}::bigint
    from jsonb_to_recordset(${records}::jsonb) as given(${join(types)})
    order by id collate "C"
    on conflict (id) do update set ${join(replaced)}
    where ${isWanted}`
}

/**
 * Ids of rows that are as their entries, which become as new as these. Their locks, in the order of
 * ids, keep another writer from putting an older document between the look and the raising.
 */
const sameStatement = (plan: Plan, entries: readonly Entry[]): Sql => {
  const table = identifier(plan.table)
  const version = versionOf(plan)
  const records = entries.map(({ id, fingerprint, values }) => ({
    id,
    fingerprint,
    ...(version && { version: values[version.name] }),
  }))
  const same = (columns: Sql) => sql`
    select stored.id${columns} from ${table} as stored
    join jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
      as given(id text, fingerprint text${version ? sql`, version ${typeOf(version)}` : sql``})
      on stored.id = given.id and stored.fingerprint = given.fingerprint`
  if (!version) return same(sql``)
  const name = identifier(version.name)
  return sql`
    with same as materialized (
      ${same(sql`, given.version`)} order by stored.id for no key update of stored
    ), raised as (
      update ${table} as stored set ${name} = same.version from same
      where stored.id = same.id and same.version is not null
        and (stored.${name} < same.version) is not false
    )
    select id from same`
}

/** Most documents of a reindex are as they were; they need no analysis. */
const changedEntries = async (database: Database, plan: Plan, entries: readonly Entry[]) => {
  const same = await database.run<{ id: string }>(sameStatement(plan, entries))
  const unchanged = new Set(same.map(({ id }) => id))
  return entries.filter(({ id }) => !unchanged.has(id))
}

/** Runs what changes an index in a transaction of its own. */
export type Write = (
  work: (database: Database, version: string) => Promise<unknown>,
) => Promise<unknown>

export const writeDocuments = async (
  database: Database,
  write: Write,
  dictionary: Dictionary,
  plan: Plan,
  documents: readonly SearchTypes.SearchDocument[],
): Promise<void> => {
  const entries = latestEntries(documents.map((document) => entryOf(plan, document)))
  for (const chunk of inChunks(entries, CHUNK)) {
    const changed = await changedEntries(database, plan, chunk)
    if (!changed.length) continue
    const words = changed.flatMap((entry) => Object.values(entry.words).flat())
    const look = await dictionary.open(words, languagesUsed(plan))
    const records = changed.map((entry) => recordOf(plan, entry, look))
    const upsert = (version: string) =>
      upsertStatement(plan, JSON.stringify(records), forgivingWords(plan, changed), version)
    await write((transaction, version) => transaction.run(upsert(version)))
  }
}

/** Locks in the order of ids before it deletes, as an upsert does. */
export const deleteStatement = (plan: Plan, filters: SearchTypes.SearchFilters): Sql => {
  const table = identifier(plan.table)
  return sql`
    delete from ${table} where id in (
      select id from ${table} where ${whereToDelete(plan, filters)} order by id for update)`
}

/** The order of an upsert's own locks. */
export const clearStatement = (plan: Plan): Sql =>
  sql`truncate ${identifier(plan.words)}, ${identifier(plan.table)}`
