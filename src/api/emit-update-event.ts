import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/**
 * Emits the event of an update for which Medusa 2.21.2 emits none (the products of a category, the status
 * and dates of a price list), once its endpoint has answered with success.
 */
export const emitUpdateEvent =
  (name: string) => (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    res.on("finish", () => {
      if (res.statusCode >= 400) return
      req.scope
        .resolve(Modules.EVENT_BUS)
        .emit({ name, data: { id: req.params.id } })
        .catch((error: unknown) => {
          const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
          logger.error(`${name} could not be emitted`, error as Error)
        })
    })
    next()
  }
