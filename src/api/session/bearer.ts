import {
  type AuthenticatedMedusaRequest,
  type MedusaRequest,
  getAuthContextFromJwtToken,
} from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Bearer } from "../../modules/session"

export type Claims = Bearer & { auth_provider?: string; mfa_challenge_completed_at?: string | null }

type Request = Partial<Pick<AuthenticatedMedusaRequest, "auth_context" | "session">> &
  Pick<MedusaRequest, "headers" | "scope">

/**
 * What the request's cookie or token says of who sends it, whatever the endpoint: that of the request where Medusa has read it,
 * since below /auth it does so for single endpoints only.
 */
export const bearerOf = (req: Request): Claims | undefined => {
  const session = req.session as { auth_context?: Claims } | undefined
  const read: Claims | undefined = req.auth_context ?? session?.auth_context
  if (read || !req.headers.authorization) return read
  const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const claims: Claims | null = getAuthContextFromJwtToken(
    req.headers.authorization,
    http.jwtSecret ?? "",
    ["bearer"],
    ["*"],
    http.jwtPublicKey,
    http.jwtVerifyOptions ?? http.jwtOptions,
  )
  return claims ?? undefined
}
