import { setTimeout } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

type Locks = { keys: readonly string[]; ownerId: string }

/** After this time a crashed holder loses its locks. */
const LEASE_SECONDS = 60

const RENEWAL_INTERVAL_SECONDS = 20

/** At most; randomised, so that waiting callers don't collide again. */
const RETRY_INTERVAL_MS = 100

/**
 * Acquires all locks or none. Medusa's own step keeps acquired locks while it waits for the others: on Redis two callers
 * could deadlock, and one that gives up would leave locks behind.
 * @throws Medusa's error of locking after `patience` seconds
 */
export const acquireAll = async (
  container: MedusaContainer,
  { keys, ownerId, patience }: Locks & { patience: number },
): Promise<void> => {
  if (!keys.length) return
  const locking = container.resolve(Modules.LOCKING)
  const sorted = [...new Set(keys)].sort()
  const until = Date.now() + patience * 1000
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
 * Runs work under locks, which are renewed until it ends and then released.
 * @throws Medusa's error of locking after `patience` seconds
 */
export const whileLocked = async <T>(
  container: MedusaContainer,
  locks: Locks & { patience: number },
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
    // A renewal under way would acquire the locks again after the release.
    await renewal
    await releaseAll(container, locks)
  }
}
