import { type ChildProcess, spawn } from "node:child_process"
import { join } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { freePort } from "../../scripts/store/free-port"

const ROOT = join(__dirname, "..", "..")
const MEDUSA = join(ROOT, "node_modules", "@medusajs", "cli", "cli.js")
const START_TIMEOUT_MS = 180_000
const STOP_TIMEOUT_MS = 15_000

const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once("exit", () => resolve())
  })

const isHealthy = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(`${address}/health`)).ok
  } catch {
    // Nobody listens yet; who never does is told of by the deadline.
    return false
  }
}

export type SecondServer = {
  address: string
  /** What it has logged until now. */
  log: () => string
  /** Lets it finish what it does. */
  stop: () => Promise<void>
  /** Ends it as a crash would, with nothing tidied up. */
  kill: () => Promise<void>
}

/**
 * Another process of the same store on the same database, for what two of them do at once.
 * @param mode Medusa's; a `server` leaves events, jobs and the search index to the first process
 */
export const startSecondServer = async (
  container: MedusaContainer,
  mode: "server" | "shared" = "server",
): Promise<SecondServer> => {
  const port = await freePort()
  const address = `http://localhost:${port}`
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const child = spawn(process.execPath, [MEDUSA, "start", "-p", String(port)], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "development",
      // As a store has it that sets none: each request has its line.
      LOG_LEVEL: "http",
      DATABASE_URL: projectConfig.databaseUrl,
      TS_NODE_TRANSPILE_ONLY: "true",
      MEDUSA_WORKER_MODE: mode,
    },
  })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text: Buffer) => (output += text.toString()))
  }
  const kill = async () => {
    child.kill("SIGKILL")
    await ended(child)
  }
  const stop = async () => {
    child.kill("SIGTERM")
    const late = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS)
    await ended(child)
    clearTimeout(late)
  }
  const deadline = Date.now() + START_TIMEOUT_MS
  while (!(await isHealthy(address))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await kill()
      throw new Error(`The second server doesn't answer:\n${output.slice(-4000)}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return { address, log: () => output, stop, kill }
}
