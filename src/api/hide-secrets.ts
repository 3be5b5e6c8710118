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

/** Matches all paths that may contain a secret. */
export const SECRET_PATHS = /^\/(store\/(page-previews|company-invites)|hooks\/whatsapp)(\/|$)/i

/** A URL as it may be logged. */
export const redactSecrets = (url: string): string => {
  const prefix = SECRETS.map((secret) => secret.exec(url)?.[1]).find(Boolean)
  return prefix ? `${prefix}…` : url
}

/** Middleware that redacts secrets in `originalUrl`, which Medusa logs. */
export const hideSecrets = (
  req: Pick<MedusaRequest, "originalUrl">,
  _res?: MedusaResponse,
  next?: MedusaNextFunction,
): void => {
  req.originalUrl = redactSecrets(req.originalUrl)
  next?.()
}
