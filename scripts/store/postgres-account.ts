import { execFileSync } from "node:child_process"
import { randomUUID } from "node:crypto"
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { dirname, join } from "node:path"

/** PostgreSQL refuses to run as root, so root lends it the account of somebody without rights. */
export interface Account {
  uid: number
  gid: number
}

const ROOTS_HOME = "/var/lib/millesime"

const idOf = (name: string, option: "-u" | "-g"): number =>
  Number(execFileSync("id", [option, name], { encoding: "utf8", stdio: "pipe" }))

/** Undefined when this process isn't root: PostgreSQL then runs as whoever started the store. */
export function findAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ["postgres", "nobody"]) {
    try {
      return { uid: idOf(name, "-u"), gid: idOf(name, "-g") }
    } catch {
      // Not on this machine: try the next.
    }
  }
  return undefined
}

export const giveTo = (folder: string, { uid, gid }: Account): void => {
  if (statSync(folder).uid !== uid) execFileSync("chown", ["-R", `${uid}:${gid}`, folder])
}

/** Whether somebody without rights may pass through every folder above `path`. */
export function isOpenToOthers(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

/**
 * A clone under /root is closed to other accounts: what they must reach then lives elsewhere, and a note in
 * `folder` says where, so that removing `folder` still means starting afresh.
 */
export function reachableFolder(folder: string, account: Account | undefined): string {
  if (!account || isOpenToOthers(folder)) return folder
  const note = join(folder, "location")
  if (!existsSync(note)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(note, join(ROOTS_HOME, `cluster-${randomUUID()}`))
  }
  return readFileSync(note, "utf8").trim()
}

/** The same for the programs, which are copied once a version. */
export function reachablePrograms(
  folder: string,
  version: string,
  account: Account | undefined,
): string {
  if (!account || isOpenToOthers(join(folder, "bin", "postgres"))) return folder
  const copy = join(ROOTS_HOME, `programs-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(ROOTS_HOME, { recursive: true, mode: 0o755 })
    cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true })
    giveTo(unfinished, account)
    renameSync(unfinished, copy)
  }
  return copy
}
