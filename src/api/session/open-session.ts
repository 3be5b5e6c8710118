import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { type RefreshedSession, SessionSource } from "../../contracts/session"
import { beforeResponse } from "../../http/before-response"
import { clientIp } from "../../http/client-ip"
import { validate } from "../../http/validate"
import { limitService } from "../../modules/limit"
import { type SessionRow, sessionService } from "../../modules/session"
import { deviceOf } from "../../modules/session/rules/device"
import type { SessionSource as Source } from "../../modules/session/types"
import { openSessionWorkflow } from "../../workflows/session/open-session"
import { claimsOf, signForSession } from "./access-token"
import { bearerOf } from "./bearer"

/** Medusa's own prolongation of a token. */
const PROLONGATION = /^\/auth\/token\/refresh\/?$/i

const CALLBACK = /\/callback\/?$/i

const LoginQuery = z.object({ source: SessionSource.optional() })

const sentSource = ({ query }: Pick<MedusaRequest, "query">) => ({ source: query.source })

type Answer = { token?: unknown }

const sourceOf = (source: Source | undefined, actorType: string): Source =>
  source ?? (actorType === "user" ? "admin" : "web")

/** The network, since the address is nobody's business: /24 of IPv4, /64 of IPv6 (`client-ip.ts`). */
const networkOf = (req: MedusaRequest): string | null => {
  const address = clientIp(req, limitService(req.scope).trust)
  if (address === "unknown") return null
  return address.replace(/^(\d+\.\d+\.\d+)\.\d+$/, "$1.0/24")
}

/** What a client gets of a session: an access token, and the means to get the next. */
export const answerOf = (
  scope: MedusaRequest["scope"],
  token: string,
  session: SessionRow,
): RefreshedSession => ({
  token: signForSession(scope, token, session),
  refresh_token: sessionService(scope).refreshTokenOf(session),
  refresh_expires_at: new Date(session.expires_at).toISOString(),
  session: { id: session.id, source: session.source },
})

const openSession = async (
  req: MedusaRequest,
  token: string,
  source: Source | undefined,
): Promise<SessionRow> => {
  const claims = claimsOf(token)
  const { result } = await openSessionWorkflow(req.scope).run({
    input: {
      auth_identity_id: claims.auth_identity_id ?? "",
      auth_provider: claims.auth_provider ?? "",
      actor_type: claims.actor_type,
      actor_id: claims.actor_id,
      source: sourceOf(source, claims.actor_type),
      device: deviceOf(req.get("user-agent")),
      network: networkOf(req),
      mfa_completed_at: claims.mfa_challenge_completed_at ?? null,
    },
  })
  return result
}

/**
 * Gives each login of Medusa's a session. A token that Medusa prolongs stays in its session and ends with it; one without a
 * session gets one, so that none is prolonged for ever.
 */
export const openSessions = (
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void => {
  // Of a callback the query is the other provider's.
  const { source } = CALLBACK.test(req.path) ? {} : validate(LoginQuery, sentSource(req))
  beforeResponse(res, next, async (status, body) => {
    const answer = body as Answer | undefined
    if (status !== 200 || typeof answer?.token !== "string") return
    const { actor_id, sid } = claimsOf(answer.token)
    if (!actor_id || sid) return
    const current = PROLONGATION.test(req.path) ? bearerOf(req)?.sid : undefined
    if (current) {
      const session = await sessionService(req.scope).retrieveMillesimeSession(current)
      answer.token = signForSession(req.scope, answer.token, session)
    } else {
      const session = await openSession(req, answer.token, source)
      Object.assign(answer, answerOf(req.scope, answer.token, session))
    }
  })
  next()
}
