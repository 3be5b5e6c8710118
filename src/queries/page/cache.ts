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
  const [generation, kept] = await Promise.all([
    presentGeneration(container),
    caching.get({ key: full }) as Promise<Entry | null>,
  ])
  const now = new Date()
  if (kept?.generation === generation && kept.until > now.getTime()) return kept.answer
  const change = await serviceOf(container).nextChange(now)
  const answer = await make(now)
  if (!answer) return null
  const until = Math.min(now.getTime() + KEPT * 1000, change?.getTime() ?? Infinity)
  await caching.set({
    key: full,
    data: { generation, until, answer } satisfies Entry,
    ttl: KEPT,
    tags: [],
  })
  return answer
}
