import { progressOn } from "./progress"

/** A message of an import to the process that started it. */
export type Message =
  | { progress: { processed: number; total: number } }
  | { line: string }
  | { problem: string }
  /** The last message; without it the import has not ended regularly. */
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

/** Reports to the parent process if it listens, else to the terminal. */
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
