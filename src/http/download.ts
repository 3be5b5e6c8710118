import type { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Reads the first entry at once, so that an early error can still become an error response. */
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
 * Streams a file with back pressure, and stops when the client disconnects. An error destroys the connection, since a
 * truncated file would look complete.
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
      logger.debug(`The client left before ${name} was complete`)
    } else {
      logger.error(`${name} broke off`, error as Error)
    }
  }
}
