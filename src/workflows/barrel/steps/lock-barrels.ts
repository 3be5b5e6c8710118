import { randomUUID } from "node:crypto"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { acquireAll, releaseAll } from "../lock"

/** Seconds a member of staff waits for somebody else's change. */
const PATIENCE = 15

type BarrelLocks = { keys: string[]; ownerId: string }

/**
 * Takes the locks of barrels: one writer a barrel at a time, since its lifecycle, stock and
 * attributes are kept by different modules. Each run is an owner of its own; without one, it would
 * take the lock of another on Redis, and give it back while the other still works.
 */
export const lockBarrelsStep = createStep(
  "lock-barrels",
  async ({ ids, patience = PATIENCE }: { ids: string[]; patience?: number }, { container }) => {
    const locks: BarrelLocks = { keys: ids.map((id) => `barrel:${id}`), ownerId: randomUUID() }
    await acquireAll(container, { ...locks, patience })
    return new StepResponse(locks, locks)
  },
  async (locks, { container }) => {
    if (locks) await releaseAll(container, locks)
  },
)

export const unlockBarrelsStep = createStep(
  "unlock-barrels",
  async (locks: BarrelLocks, { container }) => {
    await releaseAll(container, locks)
    return new StepResponse(undefined)
  },
)
