import { existsSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { parseEnvironment, type Environment } from "../src/environment"
import { Cleanup } from "./store/cleanup"
import { StartFailure } from "./store/failure"
import { DATA, makeFolders, POSTGRES, ROOT } from "./store/folders"
import { claimStore, findRunningStore } from "./store/lock"
import { killChildren, stopChildren } from "./store/processes"
import { openDatabase, type Database } from "./store/open-database"
import { build, keepUploads, migrate, seed, type Store } from "./store/plan"
import { isPortFree } from "./store/ports"
import { assertRedisAnswers } from "./store/redis"
import { loadSecrets } from "./store/secrets"
import { startServer } from "./store/server"
import { Steps } from "./store/steps"
import { welcome } from "./store/welcome"

const { values: flags } = parseArgs({
  options: {
    dev: { type: "boolean", default: false },
    seed: { type: "boolean", default: false },
  },
})

const steps = new Steps()
const cleanup = new Cleanup()

function readEnvironment(mode: string): Environment {
  for (const name of [`.env.${mode}`, ".env"]) {
    const file = join(ROOT, name)
    if (existsSync(file)) process.loadEnvFile(file)
  }
  try {
    return parseEnvironment(process.env)
  } catch (error) {
    throw new StartFailure((error as Error).message)
  }
}

/** A server whose start script was killed needs a moment to leave its port. */
async function assertPortIsFree(port: number): Promise<void> {
  for (let patience = 20; patience > 0; patience--) {
    if (await isPortFree(port)) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new StartFailure(`Port ${port} is taken: stop what listens there, or set PORT to another`)
}

async function open(opening: Promise<Database>, stopWhenDone: boolean): Promise<Database> {
  const opened: { database?: Database } = {}
  if (stopWhenDone) {
    cleanup.add(
      async () => (await opening.catch(() => undefined))?.embedded?.stop(),
      () => opened.database?.embedded?.kill(),
    )
  }
  opened.database = await steps.run("Database", () => opening)
  return opened.database
}

async function run(): Promise<void> {
  const mode = flags.dev ? "development" : "production"
  const environment = readEnvironment(mode)
  const running = findRunningStore(DATA)

  if (!flags.seed) {
    if (running) throw new StartFailure(`The store runs already, as process ${running}`)
    await assertPortIsFree(environment.PORT)
  }
  if (environment.REDIS_URL) await assertRedisAnswers(environment.REDIS_URL)
  makeFolders()
  // A seed as well: a start meanwhile would adopt the database that it stops at its end.
  if (!running) cleanup.add(claimStore(DATA))

  const secrets = loadSecrets(DATA)
  const database = await open(openDatabase(environment.DATABASE_URL, POSTGRES), !running)
  const store: Store = {
    environment,
    databaseUrl: database.url,
    steps,
    env: {
      ...process.env,
      NODE_ENV: mode,
      MEDUSA_DISABLE_TELEMETRY: "true",
      PORT: String(environment.PORT),
      DATABASE_URL: database.url,
      JWT_SECRET: environment.JWT_SECRET ?? secrets.jwt,
      COOKIE_SECRET: environment.COOKIE_SECRET ?? secrets.cookie,
      ADMIN_EMAIL: environment.ADMIN_EMAIL,
      ADMIN_PASSWORD: environment.ADMIN_PASSWORD ?? secrets.adminPassword,
    },
  }

  if (flags.seed) {
    await migrate(store)
    return seed(store, true)
  }

  const prepare = async () => {
    await migrate(store)
    await seed(store)
  }
  await Promise.all([prepare(), flags.dev ? undefined : build(store)])
  if (!flags.dev) keepUploads()
  const { ended } = await steps.run("Server", () => startServer(store, flags.dev))
  const generated = environment.ADMIN_PASSWORD ? undefined : secrets.adminPassword
  process.stdout.write(`\n${await welcome(store, generated)}\n\n`)
  await ended
}

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    const stop = () => {
      if (asked) {
        killChildren()
        cleanup.runAtOnce()
        process.exit(130)
      }
      asked = true
      resolve()
    }
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop)
  })
}

function report(error: unknown): void {
  if (!(error instanceof StartFailure)) console.error(error)
  else console.error([error.logTail, `✖ ${error.message}`].filter(Boolean).join("\n\n"))
}

async function main(): Promise<void> {
  let code = 0
  try {
    await Promise.race([run(), untilToldToStop()])
  } catch (error) {
    steps.silence()
    report(error)
    code = 1
  }
  steps.silence()
  // Before the database they use.
  await stopChildren()
  await cleanup.run()
  process.exit(code)
}

void main()
