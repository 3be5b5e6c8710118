import { execFileSync } from "node:child_process"
import { existsSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"

export interface Postmaster {
  pid: number
  port: number
}

const STOP_TIMEOUT_MS = 120_000

const pidFile = (cluster: string) => join(cluster, "postmaster.pid")

/** The command line of a process, empty when there is none. */
export function commandOf(pid: number): string {
  try {
    if (process.platform === "linux") {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim()
    }
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).trim()
  } catch {
    return ""
  }
}

/** Lines of postmaster.pid: pid, folder, start, port, socket folder, address, shared memory, state. */
export function parsePidFile(text: string): Postmaster & { ready: boolean } {
  const lines = text.split("\n")
  return {
    pid: Math.abs(Number(lines[0])),
    port: Number(lines[3]),
    ready: lines[7]?.trim() === "ready",
  }
}

const read = (cluster: string) =>
  existsSync(pidFile(cluster)) ? parsePidFile(readFileSync(pidFile(cluster), "utf8")) : undefined

const serves = (pid: number, cluster: string): boolean => {
  const command = commandOf(pid)
  return command.includes("postgres") && command.includes(cluster)
}

/**
 * The server of this cluster, once it is ready. Undefined when none runs: a process that starts, recovers
 * or stops is waited for.
 */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const deadline = Date.now() + STOP_TIMEOUT_MS
  for (;;) {
    const found = read(cluster)
    if (!found || !serves(found.pid, cluster) || Date.now() > deadline) return undefined
    if (found.ready) return { pid: found.pid, port: found.port }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/**
 * PostgreSQL removes the pid file of a dead server by itself, but trusts one whose number now belongs to
 * another program, as happens when a container starts again.
 */
export function removeForeignPidFile(cluster: string): void {
  const found = read(cluster)
  if (found && commandOf(found.pid) !== "" && !serves(found.pid, cluster)) {
    rmSync(pidFile(cluster), { force: true })
  }
}
