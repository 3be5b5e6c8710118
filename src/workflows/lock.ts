import { setTimeout } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

type Locks = { keys: readonly string[]; ownerId: string }

/** Seconds after which the locks of a crashed owner expire. */
const LEASE_SECONDS = 60

/** Seconds between renewals of locks that are held longer. */
const RENEWAL_INTERVAL_SECONDS = 20

/** Milliseconds between two tries, at most; at random, so that two who wait don't meet again. */
const RETRY_INTERVAL_MS = 100

/**
 * Acquires all locks or none. Medusa's own step keeps those it has while it waits for the rest: on Redis
 * two callers could deadlock, and one that times out would leave locks behind.
 * @throws Medusa's error of locking after `timeoutSeconds` seconds
 */
export const acquireAll = async (
  container: MedusaContainer,
  { keys, ownerId, timeoutSeconds }: Locks & { timeoutSeconds: number },
): Promise<void> => {
  if (!keys.length) return
  const locking = container.resolve(Modules.LOCKING)
  const sorted = [...new Set(keys)].sort()
  const until = Date.now() + timeoutSeconds * 1000
  for (;;) {
    try {
      await locking.acquire(sorted, { ownerId, expire: LEASE_SECONDS })
      return
    } catch (error) {
      await locking.release(sorted, { ownerId })
      if (Date.now() >= until) throw error
    }
    await setTimeout(RETRY_INTERVAL_MS * (0.5 + Math.random() / 2))
  }
}

export const releaseAll = async (
  container: MedusaContainer,
  { keys, ownerId }: Locks,
): Promise<void> => {
  if (keys.length) await container.resolve(Modules.LOCKING).release([...keys], { ownerId })
}

/**
 * Runs `work` under locks, which are renewed until it ends and released then.
 * @throws Medusa's error of locking after `timeoutSeconds` seconds
 */
export const whileLocked = async <T>(
  container: MedusaContainer,
  locks: Locks & { timeoutSeconds: number },
  work: () => Promise<T>,
): Promise<T> => {
  const { keys, ownerId } = locks
  await acquireAll(container, locks)
  let renewal = Promise.resolve()
  const renew = async () => {
    try {
      await container
        .resolve(Modules.LOCKING)
        .acquire([...keys], { ownerId, expire: LEASE_SECONDS })
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Locks could not be renewed: ${(error as Error).message}`)
    }
  }
  const timer = setInterval(() => {
    renewal = renew()
  }, RENEWAL_INTERVAL_SECONDS * 1000)
  try {
    return await work()
  } finally {
    clearInterval(timer)
    // A renewal that is still running would acquire them again after the release.
    await renewal
    await releaseAll(container, locks)
  }
}
