import { randomUUID } from "node:crypto"
import type { ICachingModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { serviceOf } from "./parts"
import type { PublicAnswer } from "./public-answer"

const GENERATION = "millesime:pages:generation"

/** Seconds an answer is kept. Publishing ends it at once; only a crash between the two leaves it so long. */
const KEPT = 60
const GENERATION_KEPT = 24 * 60 * 60

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

/**
 * Ends all that is kept of pages and menus, in every process. Called after the change is committed: who has read what was
 * there before keeps it under the generation before, where nobody looks any more.
 */
export const renewPublicAnswers = async (container: MedusaContainer): Promise<string> => {
  const generation = randomUUID()
  await cachingOf(container)?.set({
    key: GENERATION,
    data: { generation },
    ttl: GENERATION_KEPT,
    // Medusa takes a `set` for a repeat of any call with the same key and tags that is under way, be it a `get`, and
    // doesn't do it (2.21.2). No other call has this tag.
    tags: [generation],
  })
  return generation
}

const presentGeneration = async (container: MedusaContainer): Promise<string> => {
  const known = (await cachingOf(container)?.get({ key: GENERATION })) as
    { generation: string } | null | undefined
  return known?.generation ?? renewPublicAnswers(container)
}

/**
 * What `make` answers, from the cache where it is there and holds at this moment. What is unknown (null) isn't kept, so
 * that nobody fills the cache by asking.
 */
export const publicAnswerOf = async (
  container: MedusaContainer,
  key: string,
  make: (now: Date) => Promise<PublicAnswer | null>,
): Promise<PublicAnswer | null> => {
  const caching = cachingOf(container)
  if (!caching) return make(new Date())
  const full = `millesime:pages:${key}`
  const generation = await presentGeneration(container)
  const holds = (entry: Entry | null | undefined): entry is Entry =>
    entry?.generation === generation && entry.until > Date.now()
  const near = NEAR.get(full)
  if (holds(near)) return near.answer
  const kept = (await caching.get({ key: full })) as Entry | null
  if (holds(kept)) return keepNear(full, kept).answer
  const now = new Date()
  const change = await serviceOf(container).nextChange(now)
  const answer = await make(now)
  if (!answer) return null
  const until = Math.min(now.getTime() + KEPT * 1000, change?.getTime() ?? Infinity)
  const entry = keepNear(full, { generation, until, answer })
  await caching.set({ key: full, data: entry, ttl: KEPT, tags: [] })
  return answer
}
