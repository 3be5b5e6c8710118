import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

/**
 * Emits the event of an update that Medusa makes without a word (2.21.2: which products a category
 * has, and the status and dates of a price list), once its endpoint has answered well.
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
