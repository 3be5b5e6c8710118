import { readFile } from "node:fs/promises"
import type { Logger } from "@medusajs/framework/types"
import type { MailFile } from "./types"

/** Reads the seller's logo once, a PNG or JPEG; messages go out without one that isn't readable. */
export const logoReader = (path: string | undefined, logger: Pick<Logger, "warn">) => {
  let file: Promise<Buffer | null> | undefined
  return async (): Promise<MailFile | null> => {
    if (!path) return null
    file ??= readFile(path).catch((error: unknown) => {
      logger.warn(`E-mails go out without the logo of the option seller.logo: ${String(error)}`)
      return null
    })
    const content = await file
    if (!content) return null
    const isPng = /\.png$/i.test(path)
    return {
      filename: isPng ? "logo.png" : "logo.jpg",
      content,
      contentType: isPng ? "image/png" : "image/jpeg",
    }
  }
}
