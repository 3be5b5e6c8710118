import { randomUUID } from "node:crypto"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { acquireAll, releaseAll } from "./lock"

/** How long a caller waits for the change of another one. */
const LOCK_TIMEOUT_SECONDS = 15

type Locks = { keys: string[]; ownerId: string }

/**
 * Acquires the locks of what a workflow changes, so that data of several modules has one writer at a
 * time. Each run is an owner of its own: without an owner, on Redis it would share the lock of another run
 * and release it while the other still works.
 */
export const lockStep = createStep(
  "lock",
  async (
    { keys, timeoutSeconds = LOCK_TIMEOUT_SECONDS }: { keys: string[]; timeoutSeconds?: number },
    { container },
  ) => {
    const locks: Locks = { keys, ownerId: randomUUID() }
    await acquireAll(container, { ...locks, timeoutSeconds })
    return new StepResponse(locks, locks)
  },
  async (locks, { container }) => {
    if (locks) await releaseAll(container, locks)
  },
)

export const unlockStep = createStep("unlock", async (locks: Locks, { container }) => {
  await releaseAll(container, locks)
  return new StepResponse(undefined)
})
