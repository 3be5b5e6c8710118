import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { commandOf } from "./postgres-pid"

/** The scripts that start a database, each of which claims the store. */
const SCRIPT = /scripts[\\/](start|import|reindex)\b/

const fileIn = (dataFolder: string) => join(dataFolder, "store.pid")

/** The process that has this folder's store open, if one does. A number left by a killed process doesn't count. */
export function findRunningStore(dataFolder: string): number | undefined {
  const file = fileIn(dataFolder)
  if (!existsSync(file)) return undefined
  const pid = Number(readFileSync(file, "utf8"))
  return pid !== process.pid && SCRIPT.test(commandOf(pid)) ? pid : undefined
}

/** Gives the function that lets go again. */
export function claimStore(dataFolder: string): () => void {
  const file = fileIn(dataFolder)
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}
