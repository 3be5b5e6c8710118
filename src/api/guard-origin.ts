import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, parseCorsOrigins } from "@medusajs/framework/utils"
import { DomainError } from "../errors"

const SAFE = new Set(["GET", "HEAD", "OPTIONS"])

const CORS_OPTIONS = { admin: "adminCors", store: "storeCors", auth: "authCors" } as const

export type Sender = {
  host: string | undefined
  origin: string | undefined
  /** `Sec-Fetch-Site` */
  site: string | undefined
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : undefined)

/**
 * Whether a browser says that a page of somewhere else sent the request. Who sends neither header is no browser, or one so old
 * that the cookie's `SameSite` has to do.
 * @param allowed origins that may call with credentials, as Medusa reads them from its CORS options
 */
export const isFromElsewhere = (
  { host, origin, site }: Sender,
  allowed: readonly (string | RegExp)[],
): boolean => {
  if (site === "same-origin" || site === "none") return false
  if (origin === undefined) return site !== undefined
  if (hostOf(origin) === host) return false
  return !allowed.some((entry) =>
    typeof entry === "string" ? entry === origin : entry.test(origin),
  )
}

/**
 * A browser adds the cookie to whatever page makes it send a request. What changes something is refused unless the page is the
 * dashboard, or of an origin that may call: JSON, forms and files alike.
 * @throws DomainError `cross_site_request`
 */
export const guardOrigin = (
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void => {
  const [, namespace] = /^\/(admin|store|auth)(?:\/|$)/i.exec(req.path) ?? []
  const { session } = req as { session?: { auth_context?: unknown } }
  // A page can't send a token without having been allowed to.
  const isByCookie = session?.auth_context && !req.headers.authorization
  if (namespace && isByCookie && !SAFE.has(req.method)) {
    const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
    const option = CORS_OPTIONS[namespace.toLowerCase() as keyof typeof CORS_OPTIONS]
    const sender = {
      host: req.headers.host,
      origin: req.headers.origin,
      site: req.get("sec-fetch-site"),
    }
    if (isFromElsewhere(sender, parseCorsOrigins(http[option]))) {
      throw new DomainError("cross_site_request")
    }
  }
  next()
}
