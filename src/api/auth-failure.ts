import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { DomainError, asDatabaseRefusal } from "../errors"

const AUTH = /^\/auth(\/|$)/i

/** SQL, or words of the dependency container: what went wrong inside, not what is wrong with the login. */
const IS_INTERNAL = /^\s*(select|insert|update|delete|begin|with)\b|resolv|registered|[\n{}]/i

/**
 * Medusa's auth module answers a login that failed for a reason of its own with the message of that error. Such messages say
 * nothing here.
 */
export const asAuthFailure = (
  error: unknown,
  { path }: Pick<MedusaRequest, "path">,
): DomainError | undefined => {
  const { type, message } = (error ?? {}) as { type?: unknown; message?: unknown }
  if (!AUTH.test(path) || type !== MedusaError.Types.UNAUTHORIZED) return undefined
  const refusal = asDatabaseRefusal(error)
  if (refusal) return refusal
  return IS_INTERNAL.test(String(message)) ? new DomainError("unauthorized.login") : undefined
}
