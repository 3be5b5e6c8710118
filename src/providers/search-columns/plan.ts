import { createHash } from "node:crypto"
import type { SearchTypes } from "@medusajs/framework/types"
import { throwInvalidData, throwUnsupported } from "./errors"
import { type Language, parseLanguages } from "./text/languages"
import type { Weight } from "./text/vector"

export const PROVIDER = "search-columns"

/** Part of every fingerprint: a change of how text is analysed rewrites rows when they come again. */
export const ANALYSIS_VERSION = 1

export type ColumnKind = "keyword" | "text" | "integer" | "float" | "boolean" | "date"

export type Searchable = {
  weight: Weight
  languages: Language[]
  /** Excluded from typo tolerance. */
  strict: boolean
  /** The column of this field's own `tsvector`. */
  vector: string
}

/** A leaf field of the index and the column it's kept in. */
export type Column = {
  path: string
  name: string
  kind: ColumnKind
  array: boolean
  filterable: boolean
  sortable: boolean
  facetable: boolean
  retrievable: boolean
  searchable?: Searchable
}

/** Everything about a physical index that its table was made for. */
export type Plan = {
  primaryKey: string
  columns: Column[]
  /** Path of the field that orders the versions of a document. */
  version?: string
  table: string
  /** The table of known words. */
  words: string
  /** Same hash, same table. */
  hash: string
}

type Definition = SearchTypes.ResolvedSearchIndexDefinition
type Field = SearchTypes.SearchFieldDefinition
type Leaf = { path: string; field: Field; array: boolean }

const KINDS: readonly string[] = ["keyword", "text", "integer", "float", "boolean", "date"]

const leavesOf = (fields: Record<string, Field>, prefix = "", inArray = false): Leaf[] =>
  Object.entries(fields).flatMap(([name, field]): Leaf[] => {
    const path = prefix + name
    const array = inArray || field.array === true
    if (field.type === "object") return leavesOf(field.fields ?? {}, `${path}.`, array)
    if (!KINDS.includes(field.type)) {
      throwUnsupported(`does not support fields of type "${field.type}" ("${path}")`)
    }
    return [{ path, field, array }]
  })

const digest = (text: string) => createHash("sha256").update(text).digest("hex")

/** Bytes of a derived name's readable part; with its marks and a digest it stays below 63. */
const MAX_READABLE_BYTES = 28

const readable = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .slice(0, MAX_READABLE_BYTES)

/** Names that a path gives, with a digest where it alone isn't telling. */
const suffixesOf = (paths: readonly string[]): Map<string, string> =>
  new Map(
    paths.map((path) => {
      const plain = readable(path)
      const alone = paths.filter((other) => readable(other) === plain).length === 1
      const whole = path.length <= MAX_READABLE_BYTES
      return [path, alone && whole ? plain : `${plain}_${digest(path).slice(0, 10)}`]
    }),
  )

const weightOf = (searchable: Field["searchable"]): Weight => {
  const weight = typeof searchable === "object" ? (searchable.weight ?? 1) : 1
  return weight >= 3 ? "A" : weight >= 2 ? "B" : weight > 1 ? "C" : "D"
}

const languagesOf = ({ path, field }: Leaf): Language[] => {
  const given = field.provider_options?.[PROVIDER]?.languages
  if (given !== undefined) return parseLanguages(given, path)
  return field.type === "text" ? ["french", "english"] : []
}

const versionOf = (definition: Definition, columns: readonly Column[]): string | undefined => {
  const path = definition.settings.provider_options?.[PROVIDER]?.version_field
  if (path === undefined) return undefined
  const column = columns.find((candidate) => candidate.path === path)
  if (!column || column.array || !["integer", "float", "date"].includes(column.kind)) {
    throwInvalidData(
      `The version_field of "${definition.name}" must be a number or date of its own`,
    )
  }
  return column?.path
}

/** @throws MedusaError (not_allowed) for fields that no column can hold */
export const planOf = (definition: Definition): Plan => {
  const leaves = leavesOf(definition.fields)
  const suffixes = suffixesOf(leaves.map(({ path }) => path))
  const strictPaths = definition.settings.typo_tolerance?.disabled_on_attributes ?? []
  const columns = leaves.map((leaf): Column => {
    const { path, field, array } = leaf
    const kind = field.type as ColumnKind
    const suffix = suffixes.get(path) ?? ""
    const isId =
      path === definition.primary_key && !array && (kind === "keyword" || kind === "text")
    return {
      path,
      name: isId ? "id" : `f_${suffix}`,
      kind: isId ? "keyword" : kind,
      array,
      filterable: !!field.filterable,
      sortable: !!field.sortable,
      facetable: !!field.facetable,
      retrievable: field.retrievable !== false,
      ...(field.searchable && {
        searchable: {
          weight: weightOf(field.searchable),
          languages: languagesOf(leaf),
          strict: strictPaths.includes(path),
          vector: `v_${suffix}`,
        },
      }),
    }
  })
  const version = versionOf(definition, columns)
  const schema = { primaryKey: definition.primary_key, columns, ...(version && { version }) }
  const hash = digest(JSON.stringify([definition.physical_name, schema]))
  // A table of another schema has another name: who still knows the old one misses it, and looks again.
  const name = `${readable(definition.physical_name)}_${hash.slice(0, 10)}`
  const table = `millesime_search_${name}`
  return { ...schema, table, words: `${table}_words`, hash }
}

export const columnAt = (plan: Plan, path: string): Column | undefined =>
  plan.columns.find((column) => column.path === path)

export const searchableColumns = (plan: Plan) =>
  plan.columns.flatMap((column) =>
    column.searchable ? [{ ...column, searchable: column.searchable }] : [],
  )

export const languagesUsed = (plan: Plan): Language[] => [
  ...new Set(searchableColumns(plan).flatMap(({ searchable }) => searchable.languages)),
]
