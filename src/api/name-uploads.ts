import { extname } from "node:path"
import { TextDecoder } from "node:util"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { asciiHandle } from "../shared/handle"

/** Providers add to it; file systems take 255 bytes. */
const MAX_NAME = 100

const decoder = new TextDecoder("utf-8", { fatal: true })

/**
 * A file name as it was sent: browsers write UTF-8, which Medusa's parser reads as latin1. A name that isn't UTF-8 in latin1
 * was read well.
 */
const sentName = (name: string): string => {
  if (/[^\0-\xFF]/.test(name)) return name
  try {
    return decoder.decode(Buffer.from(name, "latin1"))
  } catch {
    return name
  }
}

/**
 * A file name that is the same in an address, on a disk and in a bucket: small letters, digits and hyphens. Medusa's local
 * provider puts names into addresses without escaping "%".
 * @param taken names that others of the same request have
 */
export const addressableName = (name: string, taken: ReadonlySet<string>): string => {
  const sent = sentName(name)
  const extension = asciiHandle(extname(sent))
  const stem = asciiHandle(sent.slice(0, sent.length - extname(sent).length)).slice(0, MAX_NAME)
  const named = (suffix: string) =>
    `${stem || "file"}${suffix}${extension && `.${extension.slice(0, MAX_NAME)}`}`
  let result = named("")
  for (let count = 2; taken.has(result); count += 1) result = named(`-${count}`)
  return result
}

/** Middleware that renames the files of Medusa's uploads, whose names become a part of their addresses. */
export const nameUploads = (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
  const { files } = req as { files?: { originalname: string }[] }
  const taken = new Set<string>()
  for (const file of files ?? []) {
    file.originalname = addressableName(file.originalname, taken)
    taken.add(file.originalname)
  }
  next()
}
