import { setTimeout } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Seconds after which a crashed holder loses its locks. */
const LEASE = 60

/** Seconds between two tries, at most; by chance, so that two who wait don't meet again. */
const PAUSE = 0.1

/**
 * Takes all locks or none. Medusa's own step keeps what it got while it waits for the rest: on Redis
 * two callers could wait for each other, and one that gives up would leave locks behind.
 * @throws Medusa's error of locking after `patience` seconds
 */
export const acquireAll = async (
  container: MedusaContainer,
  { keys, ownerId, patience }: { keys: readonly string[]; ownerId: string; patience: number },
): Promise<void> => {
  if (!keys.length) return
  const locking = container.resolve(Modules.LOCKING)
  const sorted = [...new Set(keys)].sort()
  const until = Date.now() + patience * 1000
  for (;;) {
    try {
      await locking.acquire(sorted, { ownerId, expire: LEASE })
      return
    } catch (error) {
      await locking.release(sorted, { ownerId })
      if (Date.now() >= until) throw error
    }
    await setTimeout(PAUSE * 1000 * (0.5 + Math.random() / 2))
  }
}

export const releaseAll = async (
  container: MedusaContainer,
  { keys, ownerId }: { keys: readonly string[]; ownerId: string },
): Promise<void> => {
  if (keys.length) await container.resolve(Modules.LOCKING).release([...keys], { ownerId })
}
