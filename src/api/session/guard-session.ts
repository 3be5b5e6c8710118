import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { DomainError } from "../../errors"
import { errorResponse } from "../../http/error-response"
import { sessionService } from "../../modules/session"
import { bearerOf } from "./bearer"

const GUARDED = /^\/(admin|store|auth)(\/|$)/i
const ADMIN = /^\/admin(\/|$)/i

type Identified = {
  auth_context?: unknown
  session?: { auth_context?: unknown }
  headers: MedusaRequest["headers"]
}

/**
 * Lets a request go on as one of nobody, as with a token that has expired: a shop window stays open to whoever was signed out,
 * and a new login works. What needs a login answers `session_revoked`.
 */
const forget = (req: Identified, res: MedusaResponse) => {
  delete req.auth_context
  delete req.session?.auth_context
  delete req.headers.authorization
  const send = res.json.bind(res)
  const { body } = errorResponse(new DomainError("session_revoked"))
  res.json = (answer) => send(res.statusCode === 401 ? body : answer)
}

/**
 * Medusa believes a token or cookie for as long as it lasts. Here whoever sends one is looked up: a member of staff or customer
 * who was deleted, a session that was ended and a password that was changed open nothing any more.
 * @throws DomainError `session_revoked`
 */
export const guardSession = async (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> => {
  const bearer = GUARDED.test(req.path) ? bearerOf(req) : undefined
  // A registration has a login and nobody yet whose it is.
  if (bearer?.actor_id && !(await sessionService(req.scope).isLive(bearer))) {
    if (ADMIN.test(req.path)) throw new DomainError("session_revoked")
    forget(req, res)
  }
  next()
}
