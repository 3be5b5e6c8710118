import { createReadStream } from "node:fs"

/** Labels of TextDecoder. */
type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252"

/** The encoding of the byte order mark; else UTF-8 where the file is valid UTF-8; else that of Excel in Western Europe. */
export const encodingOf = async (path: string): Promise<Encoding> => {
  const utf8 = new TextDecoder("utf-8", { fatal: true })
  let first = true
  try {
    for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
      if (first && bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
      if (first && bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
      first = false
      utf8.decode(bytes, { stream: true })
    }
    utf8.decode()
    return "utf-8"
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return "windows-1252"
    throw error
  }
}

/** The file's text without its byte order mark, piece by piece. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>)
    yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}
