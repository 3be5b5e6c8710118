import { randomUUID } from "node:crypto"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { acquireAll, releaseAll } from "./lock"

/** Seconds a caller waits for somebody else's change. */
const LOCK_TIMEOUT_SECONDS = 15

type Locks = { keys: string[]; ownerId: string }

/**
 * Takes the locks of what a workflow changes: one writer at a time, where several modules keep what
 * belongs together. Each run is an owner of its own; without one, it would take the lock of another
 * on Redis, and give it back while the other still works.
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
