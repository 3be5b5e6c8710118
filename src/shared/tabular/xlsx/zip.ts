import { posix } from "node:path"
import { type Entry, type Options, openPromise, type ZipFile } from "yauzl"
import { invalid, isDomainError } from "../../../errors"
import { MAX_PARTS, MAX_UNPACKED_BYTES } from "../limits"
import { FILE, damaged } from "../table-errors"

/** The parts of a ZIP file by the keys of their names, and how many bytes may still be unpacked. */
export type Zip = { path: string; parts: ReadonlyMap<string, Entry>; bytesLeft: number }

/** Names stay bytes, so that yauzl doesn't refuse those with a leading slash: no part is written to a disk. */
const OPTIONS: Options = { autoClose: false, lazyEntries: true, decodeStrings: false }

/** The same for all spellings of a part's name: OPC ignores case, and some writers use backslashes. */
const keyOf = (name: string) =>
  posix.resolve("/", name.replaceAll("\\", "/")).slice(1).toLowerCase()

export const hasPart = ({ parts }: Zip, name: string): boolean => parts.has(keyOf(name))

/** @throws DomainError for a file that can't be read as ZIP; errors of the system as they are */
const asDamaged = (error: unknown): unknown =>
  isDomainError(error) || (error instanceof Error && "errno" in error && "syscall" in error)
    ? error
    : damaged()

const whileOpen = async <T>(path: string, work: (zip: ZipFile) => Promise<T>): Promise<T> => {
  const zip = await openPromise(path, OPTIONS)
  try {
    return await work(zip)
  } finally {
    zip.close()
  }
}

/** Reads the table of contents at the end of the file, and none of the parts. */
export const openZip = async (path: string): Promise<Zip> => {
  try {
    return await whileOpen(path, async (zip) => {
      if (zip.entryCount > MAX_PARTS) throw damaged()
      const parts = new Map<string, Entry>()
      for await (const entry of zip.eachEntry()) parts.set(keyOf(String(entry.fileNameRaw)), entry)
      return { path, parts, bytesLeft: MAX_UNPACKED_BYTES }
    })
  } catch (error) {
    throw asDamaged(error)
  }
}

const tooLarge = (bytes: number) =>
  invalid(FILE, "part_too_large", { megabytes: Math.ceil(bytes / 2 ** 20) })

/**
 * A part's text, piece by piece, unpacked only as fast as it is read.
 * @throws DomainError when it unpacks to more than `limit` bytes, or all that is read of the file to more
 * than `MAX_UNPACKED_BYTES`, whatever sizes the file claims
 */
export async function* textOfPart(
  zip: Zip,
  name: string,
  limit = MAX_UNPACKED_BYTES,
): AsyncGenerator<string> {
  const part = zip.parts.get(keyOf(name))
  if (!part) throw damaged()
  const decoder = new TextDecoder()
  let file: ZipFile | undefined
  let size = 0
  try {
    file = await openPromise(zip.path, OPTIONS)
    for await (const bytes of (await file.openReadStreamPromise(part)) as AsyncIterable<Buffer>) {
      size += bytes.length
      zip.bytesLeft -= bytes.length
      if (size > limit) throw tooLarge(limit)
      if (zip.bytesLeft < 0) throw tooLarge(MAX_UNPACKED_BYTES)
      yield decoder.decode(bytes, { stream: true })
    }
  } catch (error) {
    throw asDamaged(error)
  } finally {
    file?.close()
  }
  yield decoder.decode()
}
