import type { ChildProcess } from "node:child_process"
import { StartFailure } from "./failure"
import { BUILT, logOf, ROOT } from "./folders"
import { exitOf, launch, tailOf } from "./processes"
import type { Store } from "./plan"

const START_TIMEOUT_MS = 120_000
const POLL = 150

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

/** Resolves when the server answers; `ended` rejects when it dies, whenever that is. */
export async function startServer(store: Store, dev: boolean): Promise<{ ended: Promise<never> }> {
  const log = dev ? undefined : logOf("server")
  const child: ChildProcess = launch({
    args: dev ? ["develop", "--no-lint"] : ["start"],
    cwd: dev ? ROOT : BUILT,
    env: store.env,
    log,
  })
  const ended = exitOf(child).then((code): never => {
    throw new StartFailure(`The server ended by itself (${code})`, log && tailOf(log))
  })
  await Promise.race([ended, untilHealthy(store.environment.PORT, dev)])
  return { ended }
}

/** In development a mistake in the code is shown, and the server starts when it is corrected. */
async function untilHealthy(port: number, dev: boolean): Promise<void> {
  const deadline = dev ? Infinity : Date.now() + START_TIMEOUT_MS
  while (!(await answers(`http://localhost:${port}/health`))) {
    if (Date.now() > deadline) throw new StartFailure("The server doesn't answer")
    await new Promise((resolve) => setTimeout(resolve, POLL))
  }
}

export async function canLogIn(port: number, email: string, password: string): Promise<boolean> {
  const response = await fetch(`http://localhost:${port}/auth/user/emailpass`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  })
  return response.ok
}
