import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { throwIfProductUpdateRefused } from "../workflows/hooks/product-barrel"

type ProductUpdate = { status?: string; additional_data?: unknown }

/** Applies the rules of barrels before Medusa's own product endpoint writes anything. */
export const guardProductUpdate = async (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  const update = req.validatedBody as ProductUpdate
  await throwIfProductUpdateRefused(req.scope, req.params.id ?? "", update)
  next()
}
