import { createHash } from "node:crypto"
import type { SearchTypes } from "@medusajs/framework/types"
import { projectDocument, readDocumentPath } from "@medusajs/framework/utils"
import { throwInvalidData } from "./errors"
import { keyOf, MAX_KEY_LENGTH } from "./keys"
import { ANALYSIS_VERSION, columnAt, type Column, type Plan, searchableColumns } from "./plan"
import { storable } from "./sql"
import type { Look } from "./text/dictionary"
import { hasDigit, wordsOf } from "./text/fold"
import { vectorOf } from "./text/vector"
import { asNumeric, readValue, type Value } from "./values"

/** A document as its columns have it, before its text is analysed. */
export type Entry = {
  id: string
  fingerprint: string
  document: unknown
  values: Record<string, Value | Value[] | null>
  /** Folded words by column of the field's vector. */
  words: Record<string, string[]>
  version: number | undefined
}

/** Of one document; a `tsvector` is limited to a megabyte. */
const MAX_WORDS = 8_000

const valuesOf = (column: Column, document: SearchTypes.SearchDocument, id: string) =>
  readDocumentPath(document, column.path.split(".")).map((given) => {
    const value = readValue(column, given, `Document "${id}":`)
    if (column.kind === "integer" && !Number.isSafeInteger(value)) {
      throwInvalidData(`Document "${id}": "${column.path}" must be an integer`)
    }
    return value
  })

const inColumn = (column: Column, found: readonly Value[]) => {
  const values = found.map((value) => keyOf(column, value))
  if (!column.array) return values[0] ?? null
  // Nothing and an empty list are alike for every filter.
  return values.length ? [...new Set(values)] : null
}

/**
 * @throws MedusaError (invalid_data) naming document and field, for a value that the field's type
 * can't have
 */
export const entryOf = (plan: Plan, document: SearchTypes.SearchDocument): Entry => {
  const key = document[plan.primaryKey] ?? ""
  const id = storable(typeof key === "number" ? String(key) : typeof key === "string" ? key : "")
  if (!id) throwInvalidData(`A document has no "${plan.primaryKey}", the primary key of its index`)
  if (id.length > MAX_KEY_LENGTH) {
    throwInvalidData(`The id "${id.slice(0, 40)}…" is longer than ${MAX_KEY_LENGTH} characters`)
  }
  const values: Entry["values"] = {}
  const words: Entry["words"] = {}
  let budget = MAX_WORDS
  for (const column of plan.columns) {
    const found = valuesOf(column, document, id)
    if (column.name !== "id") values[column.name] = inColumn(column, found)
    if (!column.searchable) continue
    const own = wordsOf((column.array ? found : found.slice(0, 1)).join(" ")).slice(0, budget)
    budget -= own.length
    words[column.searchable.vector] = own
  }
  const paths = plan.columns.filter(({ retrievable }) => retrievable).map(({ path }) => path)
  const kept: unknown = JSON.parse(
    JSON.stringify(projectDocument(document, paths), (_, value: unknown) =>
      typeof value === "string" ? storable(value) : value,
    ),
  )
  const versionColumn = plan.version === undefined ? undefined : columnAt(plan, plan.version)
  // A reading of its own makes no other document, unless it's shown.
  const told = versionColumn ? { ...values, [versionColumn.name]: null } : values
  const content = JSON.stringify([ANALYSIS_VERSION, kept, told, words])
  return {
    id,
    fingerprint: createHash("md5").update(content).digest("base64"),
    document: kept,
    values,
    words,
    version: versionColumn && asNumeric(versionColumn, values[versionColumn.name]),
  }
}

/** One entry an id, in the order of ids: the newest version, the later one of equals. */
export const latestEntries = (entries: readonly Entry[]): Entry[] => {
  const byId = new Map<string, Entry>()
  for (const entry of entries) {
    const other = byId.get(entry.id)
    const isOlder = (entry.version ?? Infinity) < (other?.version ?? -Infinity)
    if (!isOlder) byId.set(entry.id, entry)
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The record that `jsonb_to_recordset` makes a row of. */
export const recordOf = (plan: Plan, entry: Entry, look: Look): Record<string, unknown> => ({
  id: entry.id,
  document: entry.document,
  fingerprint: entry.fingerprint,
  ...entry.values,
  ...Object.fromEntries(
    searchableColumns(plan).map(({ searchable }) => [
      searchable.vector,
      vectorOf(entry.words[searchable.vector] ?? [], searchable, look),
    ]),
  ),
})

/** The words that a misspelt query may mean, sorted. */
export const forgivingWords = (plan: Plan, entries: readonly Entry[]): string[] => {
  const vectors = searchableColumns(plan)
    .filter(({ searchable }) => !searchable.strict)
    .map(({ searchable }) => searchable.vector)
  const words = new Set(
    entries.flatMap(({ words }) => vectors.flatMap((name) => words[name] ?? [])),
  )
  return [...words].filter((word) => !hasDigit(word)).sort()
}
