import { readFile } from "node:fs/promises"
import { crc32, inflateSync } from "node:zlib"
import { MedusaError } from "@medusajs/framework/utils"

const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex")

/** A chunk is its length, its type, its data and the checksum of both (PNG 3, "Chunk layout"). */
const pngPixels = (file: Buffer): Buffer => {
  const pixels: Buffer[] = []
  for (let at = PNG_SIGNATURE.length; ;) {
    const end = at + 8 + file.readUInt32BE(at)
    if (crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) throw RangeError("checksum")
    const type = file.toString("latin1", at + 4, at + 8)
    if (type === "IDAT") pixels.push(file.subarray(at + 8, end))
    if (type === "IEND") return Buffer.concat(pixels)
    at = end + 4
  }
}

// PDFKit unpacks the pixels of a PNG in a callback, where an error ends the process.
const throwIfBroken = (file: Buffer): void => {
  if (file.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) inflateSync(pngPixels(file))
}

export const logoError = (path: string, cause: unknown) =>
  new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `The logo ${path} of the option seller.logo is no readable PNG or JPEG: ${
      cause instanceof Error ? cause.message : String(cause)
    }`,
  )

/** The file of a logo. Throws an error that names it when it is missing or broken. */
export const readLogo = async (path: string): Promise<Buffer> => {
  try {
    const file = await readFile(path)
    throwIfBroken(file)
    return file
  } catch (error) {
    throw logoError(path, error)
  }
}
