import { randomUUID } from "node:crypto"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"

/** Seconds to wait for the lock, between two tries, and after which a crashed holder loses it. */
const PATIENCE = { timeout: 15, retryInterval: 0.05, ttl: 60 }

/**
 * Names the lock of a barrel and this run as its owner. One writer a barrel at a time, since its
 * lifecycle, stock and attributes are kept by different modules. Without an owner of its own, a run
 * would take the lock of another on Redis, and give it back while the other still works.
 */
export const nameLockStep = createStep(
  "name-lock",
  async ({ id }: { id: string }) =>
    new StepResponse({ key: `barrel:${id}`, ownerId: randomUUID(), ...PATIENCE }),
)
