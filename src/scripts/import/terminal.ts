import { progressOn } from "./progress"

/** What an import tells whoever started it. */
export type Message =
  | { progress: { processed: number; total: number } }
  | { line: string }
  | { problem: string }
  /** The last word, without which the import has come to no end of its own. */
  | { ended: true }

/** Resolves when the message has left the process, which may end then. */
export type Report = (message: Message) => Promise<void>

/** Shows messages on this terminal. */
export const terminal = (): Report => {
  const progress = progressOn(process.stdout)
  return async (message) => {
    if ("progress" in message) {
      progress.show(message.progress)
      return
    }
    progress.end()
    if ("ended" in message) return
    if ("line" in message) console.log(message.line)
    else console.error(message.problem)
  }
}

/** To the process that started this one, if there is one that listens, or else to the terminal. */
export const createReporter = (): Report => {
  if (!process.send) return terminal()
  return (message) =>
    new Promise((resolve, reject) => {
      process.send?.(message, undefined, {}, (error) => {
        if (error) reject(error)
        else resolve()
      })
    })
}
