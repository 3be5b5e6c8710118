import type { Event, SearchTypes } from "@medusajs/framework/types"
import type { PluginOptions } from "../../options"
import { inChunks } from "../../shared/batches"
import { type Scope, graph } from "../graph"
import { type BarrelDocument, GONE, retrieveBarrelDocuments } from "./documents"
import { Gatherer } from "./gatherer"
import { recentReadings } from "./recent-readings"
import { type Source, changeOfEvent, productsChangedSince, productsOf } from "./sources"

type SearchContainer = SearchTypes.SearchIngestionContext["container"]

const CHUNK = 200

/** A search index knows the query and the logger only. */
const scopeOf = ({ query }: SearchContainer): Scope => ({ resolve: () => query })

const upsert = (documents: BarrelDocument[]): SearchTypes.SearchMutation[] =>
  documents.length ? [{ action: "upsert", documents }] : []

const read = async (scope: Scope, ids: readonly string[], options: PluginOptions) => {
  const found = new Map<string, BarrelDocument>()
  for (const chunk of inChunks(ids, CHUNK)) {
    const documents = await retrieveBarrelDocuments(scope, chunk, options)
    for (const document of documents) found.set(document.id, document)
  }
  return found
}

const changes = new Map<Source, Gatherer<string[]>>()
const documents = new Gatherer<BarrelDocument>()

const changesOf = (source: Source): Gatherer<string[]> => {
  const gatherer = changes.get(source) ?? new Gatherer<string[]>()
  changes.set(source, gatherer)
  return gatherer
}

/** Reads again what an event is about. */
export const consumeBarrelEvent = async (
  container: SearchContainer,
  event: Event,
  options: PluginOptions,
): Promise<SearchTypes.SearchMutation[]> => {
  const change = changeOfEvent(event)
  if (!change) return []
  const { source } = change
  const scope = scopeOf(container)
  const products = await changesOf(source).ask(change.ids, (ids) =>
    productsOf(scope, { source, ids }),
  )
  const stale = [...new Set([...products.values()].flatMap((ids) => ids ?? []))].filter(
    (id) => !recentReadings.cover(id, event.metadata?.created_at),
  )
  const taken = await documents.take(stale, (ids) => read(scope, ids, options))
  return upsert([...taken.values()].filter((document) => document !== undefined))
}

type SeedRequest = {
  /** Selects products, such as `{ id: [...] }`. */
  filters?: Record<string, unknown>
  /** The last id that an interrupted run wrote. */
  last_key?: string
  /** Only what changed since, deletions included. */
  since?: Date
}

async function* allProducts(
  scope: Scope,
  { filters, last_key }: SeedRequest,
): AsyncGenerator<string[]> {
  for (let last = last_key; ;) {
    const rows = await graph<{ id: string }>(scope, {
      entity: "product",
      fields: ["id"],
      filters: { $and: [filters ?? {}, ...(last === undefined ? [] : [{ id: { $gt: last } }])] },
      pagination: { take: CHUNK, order: { id: "ASC" } },
    })
    const ids = rows.map(({ id }) => id)
    if (ids.length) yield ids
    last = ids.at(-1)
    if (ids.length < CHUNK) return
  }
}

/**
 * All barrels in ascending order of their product's id, or those that changed. Medusa's own catch-up
 * looks at the product's `updated_at` alone, which neither stock nor price nor translation touches.
 */
export async function* seedBarrels(
  container: SearchContainer,
  options: PluginOptions,
  request: SeedRequest,
): AsyncGenerator<SearchTypes.SearchMutation[]> {
  const scope = scopeOf(container)
  const batches = request.since
    ? inChunks(await productsChangedSince(scope, request.since), CHUNK)
    : allProducts(scope, request)
  for await (const ids of batches) {
    const documents = await retrieveBarrelDocuments(scope, ids, options)
    // An index that is built anew needs no word of what it never had.
    const isPartial = request.since ?? request.filters
    yield upsert(isPartial ? documents : documents.filter(({ status }) => status !== GONE))
  }
}
