import { open } from "node:fs/promises"
import type { FileFormat } from "./formats"
import { TableError } from "./table-error"

const PROBE = 4096

const startsWith = (bytes: Buffer, ...first: number[]) => bytes.indexOf(Buffer.from(first)) === 0

/**
 * Whether the file is XLSX or CSV, by what it holds: names and media types are often wrong.
 * @throws TableError for other binary files, among them the .xls of old and files with a password
 */
export const formatOfFile = async (path: string): Promise<FileFormat> => {
  const bytes = await firstBytes(path)
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return "xlsx"
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new TableError(
      "unreadable",
      "The file is an old .xls or has a password. Save it as .xlsx without a password, or as CSV.",
    )
  const utf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)
  if (bytes.includes(0) && !utf16)
    throw new TableError("unreadable", "The file is neither a CSV nor an XLSX file.")
  return "csv"
}

const firstBytes = async (path: string): Promise<Buffer> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PROBE), 0, PROBE, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
