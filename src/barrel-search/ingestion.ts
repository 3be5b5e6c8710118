import { container as application } from "@medusajs/framework"
import type { Event, SearchTypes } from "@medusajs/framework/types"
import type { PluginOptions } from "../options"
import { inChunks } from "../shared/batches"
import { type Scope, graph } from "../queries/graph"
import { type BarrelDocument, GONE, retrieveBarrelDocuments } from "./documents"
import { BatchLoader } from "./batch-loader"
import { recordPrices } from "./record-prices"
import { recentlyIndexed } from "./recently-indexed"
import { type ChangeSource, changeOfEvent, affectedSince, affectedProducts } from "./change-sources"

type SearchContainer = SearchTypes.SearchIngestionContext["container"]

const CHUNK_SIZE = 200

/** Medusa gives a search index the query and the logger only, not the container. */
const scopeOf = ({ query }: SearchContainer): Scope => ({ resolve: () => query })

const upsert = (documents: BarrelDocument[]): SearchTypes.SearchMutation[] =>
  documents.length ? [{ action: "upsert", documents }] : []

const loadDocuments = async (scope: Scope, ids: readonly string[], options: PluginOptions) => {
  const found = new Map<string, BarrelDocument>()
  for (const chunk of inChunks(ids, CHUNK_SIZE)) {
    const documents = await retrieveBarrelDocuments(scope, chunk, options)
    for (const document of documents) found.set(document.id, document)
  }
  return found
}

const productLoaders = new Map<ChangeSource, BatchLoader<string[]>>()
const documentLoader = new BatchLoader<BarrelDocument>()

const productLoaderOf = (source: ChangeSource): BatchLoader<string[]> => {
  const loader = productLoaders.get(source) ?? new BatchLoader<string[]>()
  productLoaders.set(source, loader)
  return loader
}

/** Reads and indexes again the barrels that an event affects. */
export const consumeBarrelEvent = async (
  container: SearchContainer,
  event: Event,
  options: PluginOptions,
): Promise<SearchTypes.SearchMutation[]> => {
  const change = changeOfEvent(event)
  if (!change) return []
  const { source } = change
  const scope = scopeOf(container)
  const products = await productLoaderOf(source).load(change.ids, (ids) =>
    affectedProducts(scope, { source, ids }),
  )
  const stale = [...new Set([...products.values()].flatMap((ids) => ids ?? []))].filter(
    (id) => !recentlyIndexed.covers(id, event.metadata?.created_at),
  )
  const owned = await documentLoader.loadExclusive(stale, (ids) =>
    loadDocuments(scope, ids, options),
  )
  const documents = [...owned.values()].filter((document) => document !== undefined)
  await recordPrices(application, documents)
  return upsert(documents)
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
      pagination: { take: CHUNK_SIZE, order: { id: "ASC" } },
    })
    const ids = rows.map(({ id }) => id)
    if (ids.length) yield ids
    last = ids.at(-1)
    if (ids.length < CHUNK_SIZE) return
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
    ? inChunks(await affectedSince(scope, request.since), CHUNK_SIZE)
    : allProducts(scope, request)
  for await (const ids of batches) {
    const documents = await retrieveBarrelDocuments(scope, ids, options)
    await recordPrices(application, documents)
    // A new index has no documents to replace, so it needs none of barrels that are gone.
    const isPartial = request.since ?? request.filters
    yield upsert(isPartial ? documents : documents.filter(({ status }) => status !== GONE))
  }
}
