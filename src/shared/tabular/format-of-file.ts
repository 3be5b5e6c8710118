import { open } from "node:fs/promises"
import { invalid } from "../../errors"
import type { FileFormat } from "./formats"
import { FILE } from "./table-errors"

const PROBE_BYTES = 4096

/** How web pages and XML begin, which many programs offer as .xls. */
const MARKUP = /^\uFEFF?\s*<(?:\?xml|!doctype|html|head|body|meta|style|table)\b/i

const startsWith = (bytes: Buffer, ...first: number[]) => bytes.indexOf(Buffer.from(first)) === 0

/**
 * The format of a file by its content, since names and media types are often wrong.
 * @throws DomainError `invalid_request` for other files, such as an old .xls, one with a password, or a web page
 * that is called .xls
 */
export const formatOfFile = async (path: string): Promise<FileFormat> => {
  const bytes = await firstBytes(path)
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return "xlsx"
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw invalid(FILE, "old_xls")
  const utf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)
  if (bytes.includes(0) && !utf16) throw invalid(FILE, "not_table")
  if (MARKUP.test(bytes.toString(utf16 ? "utf16le" : "utf8"))) throw invalid(FILE, "markup")
  return "csv"
}

const firstBytes = async (path: string): Promise<Buffer> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PROBE_BYTES), 0, PROBE_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
