import { randomUUID } from "node:crypto"
import type { ICachingModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { pageService } from "../../modules/page"
import { inTime } from "../../shared/in-time"
import { keptByProcess } from "../../shared/process-state"
import type { PublicAnswer } from "./public-answer"

const GENERATION = "millesime:pages:generation"

/** Seconds an answer is kept. Publishing ends it at once; only a cache that can't be told leaves it so long. */
const KEPT = 60
const GENERATION_KEPT = 24 * 60 * 60

/** Milliseconds that a visitor waits for the cache, and a member of staff. */
const PATIENCE = 250
const PATIENCE_OF_WRITERS = 3000

/** Entries that this process read last, so that a repeat asks the cache for the generation alone. */
const NEAR = new Map<string, Entry>()
const MOST_NEAR = 100

const keepNear = (key: string, entry: Entry): Entry => {
  if (NEAR.size >= MOST_NEAR) NEAR.clear()
  NEAR.set(key, entry)
  return entry
}

type Entry = { generation: string; until: number; answer: PublicAnswer }

/** A host may run without Medusa's caching. */
const cachingOf = (container: MedusaContainer): ICachingModuleService | undefined =>
  container.resolve(Modules.CACHING, { allowUnregistered: true })

let toldAt = -Infinity

/** A cache that is full or gone fails at every request: said once a minute. */
const tell = (container: MedusaContainer, error: unknown): void => {
  if (Date.now() - toldAt < KEPT * 1000) return
  toldAt = Date.now()
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(`Answers about pages and menus can't be cached: ${(error as Error).message}`)
}

/** null: it isn't there; undefined: the cache doesn't say. */
const lookUp = async <T>(
  container: MedusaContainer,
  caching: ICachingModuleService,
  key: string,
): Promise<T | null | undefined> => {
  try {
    return (await inTime(caching.get({ key }), PATIENCE)) as T | null
  } catch (error) {
    tell(container, error)
    return undefined
  }
}

const beginGeneration = async (caching: ICachingModuleService): Promise<void> => {
  const generation = randomUUID()
  try {
    await caching.set({
      key: GENERATION,
      data: { generation },
      ttl: GENERATION_KEPT,
      // Medusa takes a `set` for a repeat of any call with the same key and tags that is under way, be it a `get`, and
      // doesn't do it (2.21.2). No other call has this tag.
      tags: [generation],
    })
  } catch (error) {
    // A full cache takes nothing, but still forgets: without a generation nothing that is kept holds.
    await caching.clear({ key: GENERATION })
    throw error
  }
}

/**
 * Ends all that is kept of pages and menus, in every process. Called after the change is committed: who has read what was
 * there before keeps it under the generation before, where nobody looks any more. The change stays where the cache fails;
 * then what is kept ends by itself.
 */
export const renewPublicAnswers = async (container: MedusaContainer): Promise<void> => {
  const caching = cachingOf(container)
  if (!caching) return
  try {
    await inTime(beginGeneration(caching), PATIENCE_OF_WRITERS)
  } catch (error) {
    tell(container, error)
  }
}

let beginning: Promise<void> | undefined

keptByProcess(() => {
  NEAR.clear()
  toldAt = -Infinity
  beginning = undefined
})

/** Undefined where there is none, or none is known: what is read now belongs to no generation, so it can't be kept. */
const presentGeneration = async (
  container: MedusaContainer,
  caching: ICachingModuleService,
): Promise<string | undefined> => {
  const known = await lookUp<{ generation: string }>(container, caching, GENERATION)
  if (known === null) {
    beginning ??= renewPublicAnswers(container).finally(() => (beginning = undefined))
  }
  return known?.generation
}

/**
 * What `make` answers, from the cache where it is there and holds at this moment. What is unknown (null) isn't kept, so
 * that nobody fills the cache by asking. Whoever asks doesn't wait until an answer is kept.
 */
export const publicAnswerOf = async (
  container: MedusaContainer,
  key: string,
  make: (now: Date) => Promise<PublicAnswer | null>,
): Promise<PublicAnswer | null> => {
  const caching = cachingOf(container)
  const generation = caching && (await presentGeneration(container, caching))
  if (!generation) return make(new Date())
  const full = `millesime:pages:${key}`
  const holds = (entry: Entry | null | undefined): entry is Entry =>
    entry?.generation === generation && entry.until > Date.now()
  const near = NEAR.get(full)
  if (holds(near)) return near.answer
  const kept = await lookUp<Entry>(container, caching, full)
  if (holds(kept)) return keepNear(full, kept).answer
  const now = new Date()
  const change = await pageService(container).nextChange(now)
  const answer = await make(now)
  if (!answer) return null
  const until = Math.min(now.getTime() + KEPT * 1000, change?.getTime() ?? Infinity)
  const entry = keepNear(full, { generation, until, answer })
  caching
    .set({ key: full, data: entry, ttl: KEPT, tags: [] })
    .catch((error: unknown) => tell(container, error))
  return answer
}
