import type { PlatformOptions } from "../options"
import { afnorPlatform } from "./afnor"
import type { EInvoicePlatform } from "./port"

/** @returns null for the adapter `none`: invoices are downloaded and handed over by other means */
export const platformOf = (options: PlatformOptions): EInvoicePlatform | null => {
  const { adapter, url, token_url, client_id, client_secret, directory_url } = options
  if (adapter === "none" || !url || !token_url || !client_id || !client_secret) return null
  return afnorPlatform({ url, directory_url, token_url, client_id, client_secret })
}
