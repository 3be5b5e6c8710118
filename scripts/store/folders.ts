import { mkdirSync } from "node:fs"
import { join, resolve } from "node:path"

export const ROOT = resolve(__dirname, "..", "..")

/** What `medusa build` makes. */
export const BUILT = join(ROOT, ".medusa", "server")

/** What must survive: the cluster and the secrets; and the logs. */
export const DATA = join(ROOT, ".data")

export const POSTGRES = join(DATA, "postgres")

const LOGS = join(DATA, "logs")

export const logOf = (name: string): string => join(LOGS, `${name}.log`)

export function makeFolders(): void {
  mkdirSync(LOGS, { recursive: true })
}
