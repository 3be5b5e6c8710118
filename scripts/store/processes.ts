import { fork, type ChildProcess } from "node:child_process"
import { closeSync, openSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { StartFailure } from "./failure"
import { ROOT } from "./folders"

export interface Launch {
  args: string[]
  /** A TypeScript file; Medusa's own command line when undefined. */
  script?: string
  env: NodeJS.ProcessEnv
  /** Where its output goes; undefined: to the terminal. */
  log: string | undefined
  cwd?: string
}

const CLI = require.resolve("@medusajs/cli/cli.js", { paths: [ROOT] })
const END_WITH_PARENT = join(__dirname, "end-with-parent.cjs")
const TAIL_LINES = 25
const GROUP_PATIENCE = 3000

const children = new Set<ChildProcess>()
let closing = false

/** In a process group of its own: Ctrl-C reaches the start script alone, which then stops things in order. */
export function launch({ args, script, env, log, cwd = ROOT }: Launch): ChildProcess {
  if (closing) throw new StartFailure("The store is closing")
  const output = log === undefined ? "inherit" : openSync(log, "w")
  const typescript = script === undefined ? [] : ["--require", "ts-node/register"]
  const child = fork(script ?? CLI, args, {
    cwd,
    env,
    detached: true,
    execArgv: ["--require", END_WITH_PARENT, ...typescript],
    stdio: ["ignore", output, output, "ipc"],
  })
  if (typeof output === "number") closeSync(output)
  children.add(child)
  child.once("exit", () => children.delete(child))
  return child
}

export const exitOf = (child: ChildProcess): Promise<number | NodeJS.Signals | null> =>
  new Promise((resolve, reject) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      return resolve(child.exitCode ?? child.signalCode)
    }
    child.once("error", reject)
    child.once("exit", (code, signal) => resolve(code ?? signal))
  })

/** Runs a command to its end. */
export async function run(title: string, command: Launch & { log: string }): Promise<void> {
  const code = await exitOf(launch(command))
  if (code !== 0) throw new StartFailure(`${title} failed, see ${command.log}`, tailOf(command.log))
}

export const tailOf = (log: string): string =>
  readFileSync(log, "utf8").trimEnd().split("\n").slice(-TAIL_LINES).join("\n")

/** False when nothing of it is left. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  try {
    return child.pid !== undefined && process.kill(-child.pid, signal)
  } catch {
    return false
  }
}

/** `medusa develop` ends before the server it made; that one still needs the database for a moment. */
async function untilGroupEnds(child: ChildProcess): Promise<void> {
  const deadline = Date.now() + GROUP_PATIENCE
  while (Date.now() < deadline && signalGroup(child, 0)) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Lets every child end in its own way, for `patience` milliseconds at most. No new one starts after that. */
export async function stopChildren(patience = 20_000): Promise<void> {
  closing = true
  await Promise.all(
    [...children].map(async (child) => {
      signalGroup(child, "SIGTERM")
      const timer = setTimeout(() => signalGroup(child, "SIGKILL"), patience)
      await exitOf(child).catch(() => undefined)
      clearTimeout(timer)
      await untilGroupEnds(child)
    }),
  )
}

export function killChildren(): void {
  for (const child of children) signalGroup(child, "SIGKILL")
}
