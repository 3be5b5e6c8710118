import { createReadStream } from "node:fs"
import { invalid } from "../../../errors"
import { FILE } from "../table-errors"
import { type CodePage, codePageOf, decoderOf } from "./code-pages"

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | CodePage

const bytesOf = (path: string) => createReadStream(path) as AsyncIterable<Buffer>

/**
 * The encoding of the byte order mark; else UTF-8 where the file is valid UTF-8; else the code page that fits.
 * @throws DomainError `invalid_request` where none does, since the texts would be garbled
 */
export const encodingOf = async (path: string): Promise<Encoding> => {
  const unicode = await unicodeOf(path)
  if (unicode) return unicode
  const page = await codePageOf(bytesOf(path))
  if (!page) throw invalid(FILE, "unknown_encoding")
  return page
}

const unicodeOf = async (path: string): Promise<Encoding | undefined> => {
  const utf8 = new TextDecoder("utf-8", { fatal: true })
  let first = true
  try {
    for await (const bytes of bytesOf(path)) {
      if (first && bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
      if (first && bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
      first = false
      utf8.decode(bytes, { stream: true })
    }
    utf8.decode()
    return "utf-8"
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return undefined
    throw error
  }
}

/** The file's text without its byte order mark, piece by piece. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = decoderOf(encoding)
  for await (const bytes of bytesOf(path)) yield decoder.decode(bytes)
  yield decoder.end()
}
