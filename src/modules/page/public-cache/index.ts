import { randomUUID } from "node:crypto"
import type { ICachingModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { pageService } from ".."
import { onProcessReset } from "../../../shared/process-state"
import { withTimeout } from "../../../shared/with-timeout"
import type { PublicAnswer } from "./public-answer"

const KEY_PREFIX = "millesime:pages:"
const GENERATION_KEY = `${KEY_PREFIX}generation`

/** Publishing invalidates at once; this bounds staleness if invalidation fails. */
const TTL_SECONDS = 60
const GENERATION_TTL_SECONDS = 24 * 60 * 60

const READ_TIMEOUT_MS = 250
const INVALIDATION_TIMEOUT_MS = 3000

const WARNING_INTERVAL_MS = 60_000

const LOCAL_CACHE_SIZE = 100

type Entry = { generation: string; expiresAt: number; answer: PublicAnswer }

type State = {
  /** Entries that this process used recently; a hit only asks the cache for the generation. */
  localCache: Map<string, Entry>
  lastWarnedAt: number
  /** Under way since a reader found no generation. */
  invalidation: Promise<void> | undefined
}

const initialState = (): State => ({
  localCache: new Map(),
  lastWarnedAt: -Infinity,
  invalidation: undefined,
})

let state = initialState()

/** Clears what this process has cached. */
export const resetPublicCache = (): void => {
  state = initialState()
}
onProcessReset(resetPublicCache)

const storeLocally = (key: string, entry: Entry): Entry => {
  if (state.localCache.size >= LOCAL_CACHE_SIZE) state.localCache.clear()
  state.localCache.set(key, entry)
  return entry
}

/** Undefined in a host without Medusa's caching module. */
const cachingOf = (container: MedusaContainer): ICachingModuleService | undefined =>
  container.resolve(Modules.CACHING, { allowUnregistered: true })

/** Logs at most once a minute, since a cache that is full or down fails at every request. */
const warn = (container: MedusaContainer, error: unknown): void => {
  if (Date.now() - state.lastWarnedAt < WARNING_INTERVAL_MS) return
  state.lastWarnedAt = Date.now()
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(`Public pages and menus can't be cached: ${(error as Error).message}`)
}

/** @returns null if the key isn't there, undefined if the cache doesn't answer */
const read = async <T>(
  container: MedusaContainer,
  caching: ICachingModuleService,
  key: string,
): Promise<T | null | undefined> => {
  try {
    return (await withTimeout(caching.get({ key }), READ_TIMEOUT_MS)) as T | null
  } catch (error) {
    warn(container, error)
    return undefined
  }
}

const startGeneration = async (caching: ICachingModuleService): Promise<void> => {
  const generation = randomUUID()
  try {
    await caching.set({
      key: GENERATION_KEY,
      data: { generation },
      ttl: GENERATION_TTL_SECONDS,
      // Medusa 2.21.2 deduplicates calls under way by key and tags, also a `set` against a `get`. A tag of its own keeps
      // this call from being dropped.
      tags: [generation],
    })
  } catch (error) {
    // A full cache refuses to store but still deletes: without a generation no entry is valid.
    await caching.clear({ key: GENERATION_KEY })
    throw error
  }
}

/**
 * Invalidates all cached pages and menus in every process, by starting a new generation. Call it after the commit: what was
 * read before is stored under the old generation. If the cache fails, entries expire by themselves.
 */
export const invalidatePublicAnswers = async (container: MedusaContainer): Promise<void> => {
  const caching = cachingOf(container)
  if (!caching) return
  try {
    await withTimeout(startGeneration(caching), INVALIDATION_TIMEOUT_MS)
  } catch (error) {
    warn(container, error)
  }
}

/** @returns undefined if there is no generation or the cache doesn't answer: then nothing can be cached */
const currentGeneration = async (
  container: MedusaContainer,
  caching: ICachingModuleService,
): Promise<string | undefined> => {
  const current = await read<{ generation: string }>(container, caching, GENERATION_KEY)
  if (current === null) {
    const own = state
    own.invalidation ??= invalidatePublicAnswers(container).finally(
      () => (own.invalidation = undefined),
    )
  }
  return current?.generation
}

/**
 * Reads an answer through the cache. The answer is stored without waiting for it; null (not found) is never stored, so that
 * requests for unknown slugs can't fill the cache.
 */
export const cachedAnswer = async (
  container: MedusaContainer,
  name: string,
  load: (now: Date) => Promise<PublicAnswer | null>,
): Promise<PublicAnswer | null> => {
  const caching = cachingOf(container)
  const generation = caching && (await currentGeneration(container, caching))
  if (!generation) return load(new Date())
  const key = KEY_PREFIX + name
  const isValid = (entry: Entry | null | undefined): entry is Entry =>
    entry?.generation === generation && entry.expiresAt > Date.now()
  const local = state.localCache.get(key)
  if (isValid(local)) return local.answer
  const stored = await read<Entry>(container, caching, key)
  if (isValid(stored)) return storeLocally(key, stored).answer
  const now = new Date()
  const nextChange = await pageService(container).findNextChange(now)
  const answer = await load(now)
  if (!answer) return null
  const expiresAt = Math.min(now.getTime() + TTL_SECONDS * 1000, nextChange?.getTime() ?? Infinity)
  const entry = storeLocally(key, { generation, expiresAt, answer })
  caching
    .set({ key, data: entry, ttl: TTL_SECONDS, tags: [] })
    .catch((error: unknown) => warn(container, error))
  return answer
}
