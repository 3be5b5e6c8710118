import { MAX_IMPORT_BYTES } from "../../../contracts/barrel"
import { FILE_FORMATS } from "../../../shared/tabular/formats"
import type { TextKey } from "../../i18n/en"
import { ApiError } from "../../lib/api-error"
import { asSentence } from "../../lib/translate-message"

const EXTENSIONS = FILE_FORMATS.map((format) => `.${format}`)

/** For a file input. Excel's own type of CSV is missing: some systems give it to `.xls` as well. */
export const ACCEPTED = [...EXTENSIONS, "text/csv"].join(",")

type FileFacts = { name: string; size: number }

/** Why a file can't be imported, before the API is asked; undefined for one that may be. */
export const problemOfFile = ({ name, size }: FileFacts): TextKey | undefined => {
  const lower = name.toLowerCase()
  if (!EXTENSIONS.some((extension) => lower.endsWith(extension))) return "imports.wrongFormat"
  if (size > MAX_IMPORT_BYTES) return "imports.tooLarge"
  return size === 0 ? "imports.emptyFile" : undefined
}

/** What the API says is wrong with a whole file: each detail, or the message where it has none. */
export const messagesOf = (error: unknown): string[] => {
  const details = error instanceof ApiError ? error.details : []
  if (details.length) return [...new Set(details.map(({ message }) => asSentence(message)))]
  return [error instanceof Error ? error.message : String(error)]
}
