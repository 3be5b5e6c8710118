import type { TextKey } from "../../i18n/en"

/** Largest file in bytes, as the API has it: a larger one is refused before its upload. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024

const EXTENSIONS = [".csv", ".xlsx"]

/** For a file input. Excel's own type of CSV is missing: some systems give it to `.xls` as well. */
export const ACCEPTED = [...EXTENSIONS, "text/csv"].join(",")

type FileFacts = { name: string; size: number }

/** Why a file can't be imported, before the API is asked; undefined for one that may be. */
export const problemOfFile = ({ name, size }: FileFacts): TextKey | undefined => {
  const lower = name.toLowerCase()
  if (!EXTENSIONS.some((extension) => lower.endsWith(extension))) return "imports.wrongFormat"
  if (size > MAX_FILE_BYTES) return "imports.tooLarge"
  return size === 0 ? "imports.emptyFile" : undefined
}
