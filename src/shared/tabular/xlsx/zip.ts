import { createReadStream } from "node:fs"
import { type FileHandle, open } from "node:fs/promises"
import { pipeline, type Readable } from "node:stream"
import { createInflateRaw } from "node:zlib"
import { invalid } from "../../../errors"
import { MAX_UNPACKED_BYTES } from "../limits"
import { FILE, damaged } from "../table-errors"

type Part = { offset: number; packed: number; method: number; encrypted: boolean }

/** The parts of a ZIP file by name. */
export type Zip = { path: string; parts: ReadonlyMap<string, Part> }

const END = 0x06054b50
const END_SIZE = 22
const MAX_COMMENT = 0xffff
const ENTRY = 0x02014b50
const ENTRY_SIZE = 46
const LOCAL_SIZE = 30
const ZIP64_EXTRA = 1
const IN_ZIP64_EXTRA = 0xffffffff

/** Reads the table of contents at the end of the file, and none of the parts. */
export const openZip = async (path: string): Promise<Zip> => {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const tail = await bytesAt(file, Math.max(0, size - END_SIZE - MAX_COMMENT), size)
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
    if (end < 0 || tail.length - end < END_SIZE || tail.readUInt32LE(end) !== END) throw damaged()
    const start = tail.readUInt32LE(end + 16)
    const directory = await bytesAt(file, start, start + tail.readUInt32LE(end + 12))
    return { path, parts: new Map(entriesOf(directory)) }
  } catch (error) {
    throw isOutOfBounds(error) ? damaged() : error
  } finally {
    await file.close()
  }
}

/** Reading past a buffer's end, where a size in the file is wrong. */
const isOutOfBounds = (error: unknown) =>
  ["ERR_OUT_OF_RANGE", "ERR_BUFFER_OUT_OF_BOUNDS"].includes(
    (error as NodeJS.ErrnoException).code ?? "",
  )

const bytesAt = async (file: FileHandle, start: number, end: number): Promise<Buffer> => {
  const { size } = await file.stat()
  if (start > end || end > size) throw damaged()
  const { buffer } = await file.read(Buffer.alloc(end - start), 0, end - start, start)
  return buffer
}

function* entriesOf(directory: Buffer): Generator<[string, Part]> {
  for (let at = 0; at < directory.length;) {
    if (directory.readUInt32LE(at) !== ENTRY) throw damaged()
    const nameEnd = at + ENTRY_SIZE + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    const [, packed, offset] = withZip64(
      [24, 20, 42].map((field) => directory.readUInt32LE(at + field)),
      directory.subarray(nameEnd, extraEnd),
    )
    if (packed === undefined || offset === undefined) throw damaged()
    const name = directory.toString("utf8", at + ENTRY_SIZE, nameEnd)
    const encrypted = (directory.readUInt16LE(at + 8) & 1) === 1
    yield [name, { offset, packed, method: directory.readUInt16LE(at + 10), encrypted }]
    at = extraEnd + directory.readUInt16LE(at + 32)
  }
}

/** Some writers put sizes into the ZIP64 field even of small files: only those that are marked, in this order. */
const withZip64 = (sizes: number[], extra: Buffer): number[] => {
  if (!sizes.includes(IN_ZIP64_EXTRA)) return sizes
  let at = 0
  while (extra.readUInt16LE(at) !== ZIP64_EXTRA) at += 4 + extra.readUInt16LE(at + 2)
  at += 4
  return sizes.map((size) => {
    if (size !== IN_ZIP64_EXTRA) return size
    at += 8
    return Number(extra.readBigUInt64LE(at - 8))
  })
}

/**
 * A part's text, piece by piece, unpacked only as fast as it is read.
 * @throws DomainError when it unpacks to more than `limit` bytes, whatever size the file claims
 */
export async function* textOfPart(
  { path, parts }: Zip,
  name: string,
  limit = MAX_UNPACKED_BYTES,
): AsyncGenerator<string> {
  const part = parts.get(name)
  if (!part || part.encrypted) throw damaged()
  const decoder = new TextDecoder()
  let size = 0
  try {
    for await (const bytes of (await unpacked(path, part)) as AsyncIterable<Buffer>) {
      size += bytes.length
      if (size > limit)
        throw invalid(FILE, "part_too_large", { megabytes: Math.ceil(limit / 2 ** 20) })
      yield decoder.decode(bytes, { stream: true })
    }
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException
    throw code.startsWith("Z_") ? damaged() : error
  }
  yield decoder.decode()
}

const unpacked = async (path: string, part: Part): Promise<Readable> => {
  const start = await dataStartOf(path, part)
  // An empty range can't be told to createReadStream; no part that we read is empty.
  if (part.packed === 0) throw damaged()
  const packed = createReadStream(path, { start, end: start + part.packed - 1 })
  if (part.method === 0) return packed
  if (part.method !== 8) throw damaged()
  return pipeline(packed, createInflateRaw(), () => undefined)
}

/** Name and extra field before the data may differ in length from those in the table of contents. */
const dataStartOf = async (path: string, { offset, packed }: Part): Promise<number> => {
  const file = await open(path)
  try {
    const header = await bytesAt(file, offset, offset + LOCAL_SIZE)
    const start = offset + LOCAL_SIZE + header.readUInt16LE(26) + header.readUInt16LE(28)
    if (start + packed > (await file.stat()).size) throw damaged()
    return start
  } finally {
    await file.close()
  }
}
