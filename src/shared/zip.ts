import { PassThrough, type Readable } from "node:stream"
import { finished } from "node:stream/promises"
import { ZipFile } from "yazl"

export type ZipEntry = {
  name: string
  modified: Date
  content: Readable
  /** Of what is packed already, such as a PDF, packing takes time alone. */
  isPacked?: boolean
}

/**
 * Writes files into a ZIP one after the other, only as fast as it is read. An error in an entry destroys the stream with it.
 */
export const writeZip = (entries: AsyncIterable<ZipEntry>): Readable => {
  const zip = new ZipFile()
  const output = new PassThrough()
  zip.outputStream.pipe(output)
  zip.on("error", (error) => output.destroy(error as Error))
  const closed = finished(output).catch(() => undefined)
  const feed = async () => {
    for await (const { name, modified, content, isPacked = false } of entries) {
      zip.addReadStream(content, name, { mtime: modified, compress: !isPacked })
      await Promise.race([finished(content, { writable: false }), closed])
      if (!output.destroyed) continue
      content.destroy()
      return
    }
    zip.end()
  }
  feed().catch((error: unknown) => output.destroy(error as Error))
  return output
}
