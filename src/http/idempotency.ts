import { createHash } from "node:crypto"
import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { DomainError, invalid } from "../errors"
import { beforeAnswer } from "./before-answer"

/** Names a request, so that its caller can send it again without its being done twice. */
export const IDEMPOTENCY_KEY = "Idempotency-Key"

/** Is "true" on an answer that was given before. */
const REPLAYED = "Idempotent-Replayed"

/** The key in Medusa's container of what keeps the answers. */
export const IDEMPOTENCY_STORE = "millesime_idempotency"

export type IdempotencyStore = {
  /** Of several calls at once with the same scope and key, one is `started`. */
  begin(request: {
    scope: string
    key: string
    fingerprint: string
  }): Promise<
    | { kind: "started"; id: string }
    | { kind: "replay"; status: number; body: unknown }
    | { kind: "mismatch" }
    | { kind: "in_progress" }
  >
  finish(id: string, status: number, body: unknown): Promise<void>
  forget(id: string): Promise<void>
}

export const MAX_KEY_LENGTH = 255

const PRINTABLE_ASCII = new RegExp(`^[\\x20-\\x7e]{1,${MAX_KEY_LENGTH}}$`)

/** Below 500, what a caller can get over with the same request: logging in again, or waiting. */
const isFinal = (status: number, body: unknown): boolean => {
  const { code } = (body ?? {}) as { code?: unknown }
  return status < 500 && status !== 401 && status !== 429 && code !== "locked"
}

/** JSON that is the same for the same content, in whatever order its keys were sent. */
const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, entry: unknown) =>
    typeof entry === "object" && entry !== null && !Array.isArray(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
      : entry,
  )

/** What is asked for, as it was sent: what a contract makes of it may change with a new version. */
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
 * Answers a request whose `Idempotency-Key` was there before as it was answered then; one without the
 * header as if there were none.
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
      // Before it is sent: a caller who has it and asks again gets the same.
      beforeAnswer(res, next, async (status, body) => {
        try {
          if (isFinal(status, body)) await store.finish(begun.id, status, body)
          else await store.forget(begun.id)
        } catch (error) {
          req.scope
            .resolve(ContainerRegistrationKeys.LOGGER)
            .error(`The answer to ${req.method} ${req.path} could not be kept`, error as Error)
        }
      })
      next()
  }
}
