import { createHash } from "node:crypto"
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { DomainError, invalid } from "../errors"
import { beforeResponse } from "./before-response"
import { IDEMPOTENCY_STORE, type IdempotencyStore } from "./idempotency-store"

/** Header by which a caller names a request, so that it can be retried without being executed twice. */
export const IDEMPOTENCY_KEY = "Idempotency-Key"

/** Header that is "true" on a replayed answer. */
const REPLAYED = "Idempotent-Replayed"

export const MAX_KEY_LENGTH = 255

const PRINTABLE_ASCII = new RegExp(`^[\\x20-\\x7e]{1,${MAX_KEY_LENGTH}}$`)

/** Whether an answer is stored. Not errors that the same request can overcome: by logging in again, or by waiting. */
const isFinal = (status: number, body: unknown): boolean => {
  const { code } = (body ?? {}) as { code?: unknown }
  return status < 500 && status !== 401 && status !== 429 && code !== "locked"
}

/** JSON with sorted keys. */
const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, entry: unknown) =>
    typeof entry === "object" && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
      : entry,
  )

/** Of the request as it was sent, since the parsed one may differ after an update. */
const fingerprintOf = ({ method, originalUrl, body }: MedusaRequest): string =>
  createHash("sha256")
    .update(`${method} ${originalUrl}\n${canonicalJson(body ?? {})}`)
    .digest("hex")

const scopeOf = (req: MedusaRequest): string => {
  const actor = (req as Partial<AuthenticatedMedusaRequest>).auth_context
  if (!actor?.actor_id)
    throw new DomainError("unauthorized.idempotency", { header: IDEMPOTENCY_KEY })
  return `${actor.actor_type}:${actor.actor_id}`
}

/**
 * Middleware that replays the answer to an earlier request with the same `Idempotency-Key`. Does nothing without the header.
 * @throws DomainError `invalid_request`, `idempotency_key_reused`, or `locked` while the first one runs
 */
export const replayIdempotent = async (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
) => {
  const key = req.get(IDEMPOTENCY_KEY)
  if (key === undefined) {
    next()
    return
  }
  if (!PRINTABLE_ASCII.test(key)) {
    throw invalid(IDEMPOTENCY_KEY, "not_header_text", { maximum: MAX_KEY_LENGTH })
  }
  const store = req.scope.resolve<IdempotencyStore>(IDEMPOTENCY_STORE)
  const begun = await store.begin({ scope: scopeOf(req), key, fingerprint: fingerprintOf(req) })
  switch (begun.kind) {
    case "mismatch":
      throw new DomainError("idempotency_key_reused", { header: IDEMPOTENCY_KEY })
    case "in_progress":
      throw new DomainError("locked.idempotency", { header: IDEMPOTENCY_KEY })
    case "replay":
      res.setHeader(REPLAYED, "true")
      res.status(begun.status).json(begun.body)
      return
    case "started":
      // Stored before it is sent, so that a retry after the answer gets the same.
      beforeResponse(res, next, async (status, body) => {
        try {
          if (isFinal(status, body)) await store.complete(begun.id, status, body)
          else await store.release(begun.id)
        } catch (error) {
          req.scope
            .resolve(ContainerRegistrationKeys.LOGGER)
            .error(`The answer to ${req.method} ${req.path} could not be stored`, error as Error)
        }
      })
      next()
  }
}
