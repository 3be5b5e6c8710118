import type { MedusaRequest } from "@medusajs/framework/http"
import { isLockFailure } from "../errors"
import { ApiError } from "../http/errors"
import { isInsufficientStock, isRefusedByGuard } from "../shared/insufficient-stock"

const COMPLETION = /^\/store\/carts\/[^/]+\/complete\/?$/

/**
 * What is sold out is the state of things, and a rush is over in a moment: 409 for whoever completes a cart, where Medusa
 * would answer 400 or 500. What the guard of the database refuses anywhere else would be a 500, too.
 */
export const asCompletionError = (
  error: unknown,
  { path }: Pick<MedusaRequest, "path">,
): ApiError | undefined => {
  const isCompletion = COMPLETION.test(path)
  if (isRefusedByGuard(error) || (isCompletion && isInsufficientStock(error))) {
    return new ApiError("insufficient_stock", "There isn't enough stock left")
  }
  return isCompletion && isLockFailure(error)
    ? new ApiError("locked", "Many are buying this at the moment: try again")
    : undefined
}
