import type { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Reads the first entry at once, so that an error before it can still be answered as one. */
export const begun = async <T>(source: AsyncIterable<T>): Promise<AsyncIterable<T>> => {
  const entries = source[Symbol.asyncIterator]()
  const first = await entries.next()
  return (async function* () {
    try {
      for (let entry = first; !entry.done; entry = await entries.next()) yield entry.value
    } finally {
      await entries.return?.()
    }
  })()
}

/**
 * Sends a file as fast as its reader takes it, and stops reading when the reader leaves. An error on
 * the way breaks the connection, for a file that merely ended would be taken for a whole one.
 */
export const sendFile = async (
  req: Pick<MedusaRequest, "scope">,
  res: Pick<MedusaResponse, "setHeader"> & NodeJS.WritableStream,
  { name, contentType }: { name: string; contentType: string },
  content: Readable,
): Promise<void> => {
  res.setHeader("Content-Type", contentType)
  res.setHeader("Content-Disposition", `attachment; filename="${name}"`)
  try {
    await pipeline(content, res)
  } catch (error) {
    const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER)
    if ((error as { code?: unknown }).code === "ERR_STREAM_PREMATURE_CLOSE") {
      logger.debug(`Nobody waits for ${name} any more`)
    } else {
      logger.error(`${name} broke off`, error as Error)
    }
  }
}
