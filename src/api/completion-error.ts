import type { MedusaRequest } from "@medusajs/framework/http"
import { DomainError, isLinkConflict, isLockFailure } from "../errors"
import { isInsufficientStock, isRefusedByGuard } from "../shared/insufficient-stock"

const COMPLETION = /^\/store\/carts\/[^/]+\/complete\/?$/

/**
 * Answers 409 when a cart can't be completed for lack of stock or because of many concurrent checkouts,
 * where Medusa would answer 400 or 500; likewise for any request that the stock guard refuses.
 */
export const asCompletionError = (
  error: unknown,
  { path }: Pick<MedusaRequest, "path">,
): DomainError | undefined => {
  const isCompletion = COMPLETION.test(path)
  if (isRefusedByGuard(error) || (isCompletion && isInsufficientStock(error))) {
    return new DomainError("insufficient_stock")
  }
  const isBusy = isLockFailure(error) || isLinkConflict(error)
  return isCompletion && isBusy ? new DomainError("locked.checkout_busy") : undefined
}
