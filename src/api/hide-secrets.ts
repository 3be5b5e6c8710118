import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** Whoever reads the log can't use what opens a draft: Medusa logs a request by its `originalUrl`. */
export const hideToken = (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
  req.originalUrl = req.originalUrl.replace(/\/[^/?]+\/?(\?.*)?$/, "/…")
  next()
}
