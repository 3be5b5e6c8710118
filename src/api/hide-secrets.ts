import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** Addresses that hold what nobody may read in a log: all that follows the first group. */
const SECRETS = [
  // Opens a draft.
  /^(\/store\/page-previews\/)./i,
  // Makes the customer who has it a member of a company.
  /^(\/store\/company-invites\/)./i,
  // Meta sends the webhook's token back in the query.
  /^(\/hooks\/whatsapp\/?\?)./i,
] as const

/** Where to look for one. */
export const SECRET_PATHS = /^\/(store\/(page-previews|company-invites)|hooks\/whatsapp)(\/|$)/i

/** An address as it may be logged. */
export const withoutSecret = (url: string): string => {
  const known = SECRETS.map((secret) => secret.exec(url)?.[1]).find(Boolean)
  return known ? `${known}…` : url
}

/** Whoever reads the log can't use what is in it: Medusa logs a request by its `originalUrl`. */
export const hideSecrets = (
  req: Pick<MedusaRequest, "originalUrl">,
  _res?: MedusaResponse,
  next?: MedusaNextFunction,
): void => {
  req.originalUrl = withoutSecret(req.originalUrl)
  next?.()
}
