import { buffer } from "node:stream/consumers"
import { promisify } from "node:util"
import { type Entry, type Options, type ZipFile, fromBuffer } from "yauzl"

const open = promisify<Buffer, Options, ZipFile>(fromBuffer)

/** The files of a ZIP by their names, in its order. */
export const filesOfZip = async (zip: Buffer): Promise<Record<string, Buffer>> => {
  const file = await open(zip, { lazyEntries: true })
  const found: Record<string, Buffer> = {}
  return new Promise((resolve, reject) => {
    file.on("end", () => resolve(found)).on("error", reject)
    file.on("entry", (entry: Entry) => {
      file.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        void buffer(stream).then((bytes) => {
          found[entry.fileName] = bytes
          file.readEntry()
        }, reject)
      })
    })
    file.readEntry()
  })
}
