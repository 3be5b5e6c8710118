import { randomUUID } from "node:crypto"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { acquireAll, releaseAll } from "../workflows/lock"

const LOCK_TIMEOUT_SECONDS = 15

/**
 * Lets requests that end an order come one after the other. Of two cancellations at once, Medusa 2.21.2
 * undoes one after the other has deleted the reservations, and so restores them.
 */
export const lockOrder = async (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  const locks = { keys: [`order:${req.params.id}`], ownerId: randomUUID() }
  await acquireAll(req.scope, { ...locks, timeoutSeconds: LOCK_TIMEOUT_SECONDS })
  res.once("close", () => {
    releaseAll(req.scope, locks).catch((error: unknown) => {
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`The lock of order ${req.params.id} expires by itself: ${(error as Error).message}`)
    })
  })
  next()
}
