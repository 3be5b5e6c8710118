import { MAX_IMPORT_BYTES } from "../../../contracts/barrel"
import { FILE_FORMATS } from "../../../shared/tabular/formats"
import type { TextKey } from "../../i18n/en"
import { ApiError } from "../../lib/api-error"
import { asSentence } from "../../lib/translate-message"
import type { Translate } from "../../lib/use-text"

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

/** The path of details about the file as a whole, whose messages follow its name. */
const FILE_PATH = "file"

/** What the API says is wrong with a whole file: each detail, or the message where it has none. */
export const messagesOf = (error: unknown, t: Translate): string[] => {
  const details = error instanceof ApiError ? error.details : []
  if (details.length) {
    const sentences = details.map(({ path, message }) =>
      path === FILE_PATH ? `${t("imports.theFile")} ${message}` : asSentence(message),
    )
    return [...new Set(sentences)]
  }
  return [error instanceof Error ? error.message : String(error)]
}
