import { randomUUID } from "node:crypto"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { acquireAll, releaseAll } from "./lock"

const LOCK_TIMEOUT_SECONDS = 15

type Locks = { keys: string[]; ownerId: string }

/**
 * Acquires the locks of what a workflow changes, so that data of several modules has one writer at a time. Each run has an
 * owner id of its own: without one, Redis would let a run share and release the lock of another.
 * @param patience seconds to wait for the locks
 */
export const lockStep = createStep(
  "lock",
  async (
    { keys, patience = LOCK_TIMEOUT_SECONDS }: { keys: string[]; patience?: number },
    { container },
  ) => {
    const locks: Locks = { keys, ownerId: randomUUID() }
    await acquireAll(container, { ...locks, patience })
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
