import { Failure } from "../../lib/send"
import { sentence } from "../../lib/sentence"

/** What the API says is wrong with a whole file: each detail, or the message where it gives none. */
export const problemsOf = (error: unknown): string[] => {
  const details = error instanceof Failure ? error.details : []
  if (details.length) return [...new Set(details.map(({ message }) => sentence(message)))]
  return [error instanceof Error ? error.message : String(error)]
}
