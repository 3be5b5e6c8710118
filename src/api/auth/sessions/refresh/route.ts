import type { MedusaRequest } from "@medusajs/framework/http"
import type { AuthIdentityDTO } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { generateJwtTokenForAuthIdentity } from "@medusajs/medusa/api/auth/utils/generate-jwt-token"
import { validateVerification } from "@medusajs/medusa/api/auth/utils/validate-verification"
import { sessionEndpoints } from "../../../../contracts/session"
import { DomainError } from "../../../../errors"
import { route } from "../../../../http/route"
import { type SessionRow, sessionService } from "../../../../modules/session"
import { refreshSessionWorkflow } from "../../../../workflows/session/refresh-session"
import { answerOf } from "../../../session/open-session"

/** A login from before the store asked for the proof of e-mail addresses. @throws DomainError `session_revoked` */
const throwIfUnverified = async (
  scope: MedusaRequest["scope"],
  { actor_type, auth_provider }: Pick<SessionRow, "actor_type" | "auth_provider">,
  auth_identity: AuthIdentityDTO,
): Promise<void> => {
  const { requiresVerification, verification } = await validateVerification(scope, {
    actor_type,
    auth_provider,
    auth_identity,
  })
  if (requiresVerification && !verification?.verified_at) throw new DomainError("session_revoked")
}

export const POST = route(sessionEndpoints.refreshSession, async ({ scope, validatedBody }) => {
  const { result } = await refreshSessionWorkflow(scope).run({ input: validatedBody })
  if (result.kind !== "refreshed") throw new DomainError(result.kind)
  const { session } = result
  const { id: sid, actor_type, actor_id, auth_identity_id } = session
  if (!(await sessionService(scope).isLive({ actor_type, actor_id, auth_identity_id, sid }))) {
    throw new DomainError("session_revoked")
  }
  const { http } = scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const authIdentity = await scope
    .resolve(Modules.AUTH)
    .retrieveAuthIdentity(auth_identity_id, { relations: ["provider_identities"] })
  await throwIfUnverified(scope, session, authIdentity)
  const token = await generateJwtTokenForAuthIdentity(
    {
      authIdentity,
      actorType: actor_type,
      authProvider: session.auth_provider,
      container: scope,
      mfaChallengeCompletedAt: session.mfa_completed_at,
    },
    { secret: http.jwtSecret ?? "", expiresIn: http.jwtExpiresIn, options: http.jwtOptions },
  )
  return answerOf(scope, token, session)
})
