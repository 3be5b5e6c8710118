import type { MedusaRequest } from "@medusajs/framework/http"
import { LOCKED } from "../http/error-response"
import { DomainError } from "../errors"
import { isInsufficientStock, isRefusedByGuard } from "../shared/insufficient-stock"

const COMPLETION = /^\/store\/carts\/[^/]+\/complete\/?$/

/**
 * What is sold out is the state of things, and a rush is over in a moment: 409 for whoever completes a cart, where Medusa
 * would answer 400 or 500. What the guard of the database refuses anywhere else would be a 500, too.
 */
export const asCompletionError = (
  error: unknown,
  { path }: Pick<MedusaRequest, "path">,
): DomainError | undefined => {
  const isCompletion = COMPLETION.test(path)
  if (isRefusedByGuard(error) || (isCompletion && isInsufficientStock(error))) {
    return new DomainError("insufficient_stock")
  }
  const { message } = (error ?? {}) as { message?: unknown }
  return isCompletion && typeof message === "string" && LOCKED.test(message)
    ? new DomainError("locked.checkout_busy")
    : undefined
}
