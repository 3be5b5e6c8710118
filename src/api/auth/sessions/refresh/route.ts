import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { generateJwtTokenForAuthIdentity } from "@medusajs/medusa/api/auth/utils/generate-jwt-token"
import { sessionEndpoints } from "../../../../contracts/session"
import { DomainError } from "../../../../errors"
import { route } from "../../../../http/route"
import { sessionService } from "../../../../modules/session"
import { refreshSessionWorkflow } from "../../../../workflows/session/refresh-session"
import { answerOf } from "../../../session/open-session"

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
