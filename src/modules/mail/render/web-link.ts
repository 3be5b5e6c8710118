import { MedusaError } from "@medusajs/framework/utils"

export const isWebLink = (url: string): boolean =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

/**
 * The address itself.
 * @throws MedusaError if it isn't http or https
 */
export const webLink = (url: string): string => {
  if (isWebLink(url)) return url
  throw new MedusaError(MedusaError.Types.INVALID_DATA, "A link in an e-mail must be http or https")
}
