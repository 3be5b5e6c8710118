import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, generateJwtToken } from "@medusajs/framework/utils"
import { type SessionRow, sessionService } from "../../modules/session"
import { jwtPayloadOf } from "../../shared/jwt-payload"
import type { Claims } from "./bearer"

const HOUR_SECONDS = 60 * 60

/** Set anew when a token is signed. */
const REGISTERED = ["iat", "exp", "nbf", "iss", "sub", "aud", "jti"]

type Token = Claims & { exp?: number }

/** What a token says that this store has just signed. */
export const claimsOf = (token: string): Token => jwtPayloadOf(token) as Token

/** Medusa's token again, of a session: it lasts no longer than the session and the store allow. */
export const signForSession = (
  scope: Pick<MedusaContainer, "resolve">,
  token: string,
  { id, expires_at }: Pick<SessionRow, "id" | "expires_at">,
): string => {
  const { http } = scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  const claims = claimsOf(token)
  const { iat = 0, exp = Infinity } = claims
  const seconds = Math.min(
    exp - iat,
    sessionService(scope).options.sessions.access * HOUR_SECONDS,
    Math.floor((new Date(expires_at).getTime() - Date.now()) / 1000),
  )
  const payload = Object.entries(claims).filter(([name]) => !REGISTERED.includes(name))
  return generateJwtToken(
    { ...Object.fromEntries(payload), sid: id },
    { secret: http.jwtSecret, expiresIn: Math.max(1, seconds), jwtOptions: http.jwtOptions },
  )
}
