/** What files of a type begin with, from a byte on. */
const SIGNATURES: readonly (readonly [type: string, offset: number, bytes: string])[] = [
  ["image/png", 0, "\x89PNG\r\n\x1a\n"],
  ["image/jpeg", 0, "\xff\xd8\xff"],
  ["image/gif", 0, "GIF87a"],
  ["image/gif", 0, "GIF89a"],
  ["image/webp", 8, "WEBP"],
  ["image/avif", 4, "ftypavif"],
  ["image/avif", 4, "ftypavis"],
  ["image/bmp", 0, "BM"],
]

/** Whether a file is a picture by its first bytes, and is served as what it is. SVG is none: it may hold scripts. */
export const isRasterImage = (head: Buffer, contentType: string): boolean =>
  SIGNATURES.some(
    ([type, offset, bytes]) =>
      contentType.startsWith(type) &&
      head.subarray(offset, offset + bytes.length).toString("latin1") === bytes,
  )
