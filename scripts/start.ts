import { parseArgs } from "node:util"
import { StartFailure } from "./store/failure"
import { DATA } from "./store/folders"
import { findRunningStore } from "./store/lock"
import { build, keepUploads, migrate, seed } from "./store/plan"
import { isPortFree } from "./store/ports"
import { startServer } from "./store/server"
import { Session } from "./store/session"
import { welcome } from "./store/welcome"

const { values: flags } = parseArgs({
  options: {
    dev: { type: "boolean", default: false },
    seed: { type: "boolean", default: false },
  },
})

/** A server whose start script was killed needs a moment to leave its port. */
async function assertPortIsFree(port: number): Promise<void> {
  for (let patience = 20; patience > 0; patience--) {
    if (await isPortFree(port)) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new StartFailure(`Port ${port} is taken: stop what listens there, or set PORT to another`)
}

const session = new Session(0)

async function start(): Promise<number> {
  const mode = flags.dev ? "development" : "production"
  const environment = session.readEnvironment(mode)
  if (!flags.seed) {
    const running = findRunningStore(DATA)
    if (running) throw new StartFailure(`The store runs already, as process ${running}`)
    await assertPortIsFree(environment.PORT)
  }
  const store = await session.openStore(mode, environment)

  if (flags.seed) {
    await migrate(store)
    await seed(store, true)
    return 0
  }

  const prepare = async () => {
    await migrate(store)
    await seed(store)
  }
  await Promise.all([prepare(), flags.dev ? undefined : build(store)])
  if (!flags.dev) keepUploads()
  const { ended } = await session.steps.run("Server", () => startServer(store, flags.dev))
  process.stdout.write(`\n${await welcome(store)}\n\n`)
  return ended
}

void session.run(start)
