import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** Paths with a secret, which is everything after the first group. */
const SECRETS = [
  // Gives access to a draft.
  /^(\/store\/page-previews\/)./i,
  // Makes its bearer a member of a company.
  /^(\/store\/company-invites\/)./i,
  // Meta sends the verify token in the query.
  /^(\/hooks\/whatsapp\/?\?)./i,
] as const

/**
 * Matches all paths that may contain a secret. What follows is looked at and not matched: Express runs a middleware only where
 * its match ends before a slash.
 */
export const SECRET_PATHS =
  /^\/(store\/(page-previews|company-invites|withdrawal-links)|hooks\/whatsapp)(?=\/|$)/i

/**
 * Query parameters that prove something: Medusa's invitation of staff and the dashboard's pages for invitations and forgotten
 * passwords have a `token`, a login by another provider comes back with `code` and `state`.
 */
const SECRET_PARAMETERS: ReadonlySet<string> = new Set([
  "token",
  "access_token",
  "refresh_token",
  "code",
  "state",
  "password",
  "secret",
])

/** The name of a parameter as a server reads it: `%74oken` is `token`. */
const nameOf = (parameter: string): string => {
  const [name = ""] = parameter.split("=")
  try {
    return decodeURIComponent(name).toLowerCase()
  } catch (error) {
    if (error instanceof URIError) return name.toLowerCase()
    throw error
  }
}

const redactParameter = (parameter: string): string =>
  SECRET_PARAMETERS.has(nameOf(parameter).replace(/\[.*$/, ""))
    ? `${parameter.split("=")[0]}=…`
    : parameter

const redactQuery = (url: string): string => {
  const start = url.indexOf("?")
  if (start < 0) return url
  const parameters = url.slice(start + 1).split("&")
  return `${url.slice(0, start)}?${parameters.map(redactParameter).join("&")}`
}

/** A URL as it may be logged. */
export const redactSecrets = (url: string): string => {
  const prefix = SECRETS.map((secret) => secret.exec(url)?.[1]).find(Boolean)
  return prefix ? `${prefix}…` : redactQuery(url)
}

/** Middleware that redacts secrets in `originalUrl`, which a host may log. */
export const hideSecrets = (
  req: Pick<MedusaRequest, "originalUrl">,
  _res?: MedusaResponse,
  next?: MedusaNextFunction,
): void => {
  req.originalUrl = redactSecrets(req.originalUrl)
  next?.()
}
