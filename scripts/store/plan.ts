import { existsSync, readFileSync, rmSync, symlinkSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Environment } from "../../src/environment"
import { Ledger } from "./database"
import { fingerprintOf } from "./fingerprint"
import { BUILT, logOf, ROOT } from "./folders"
import { run } from "./processes"
import type { Steps } from "./steps"

export interface Store {
  environment: Environment
  /** What every process of the store gets as its environment. */
  env: NodeJS.ProcessEnv
  databaseUrl: string
  /** Of the first admin, where the store made it. */
  generatedPassword: string | undefined
  steps: Steps
}

const PACKAGES = ["package.json", "package-lock.json"]
const CONFIG = ["medusa-config.ts", "tsconfig.json", "src/environment.ts", "src/options.ts"]
const SCHEMA = ["src/modules", "src/links", "src/search", "src/providers"]
const UP_TO_DATE = "up to date"

/** Does `work` unless the database says that it was done in this very state. */
async function once(
  { databaseUrl, steps }: Store,
  name: string,
  fingerprint: string,
  work: () => Promise<void>,
  always = false,
): Promise<void> {
  const ledger = new Ledger(databaseUrl)
  await steps.run(
    name,
    async () => {
      if (!always && (await ledger.has(name, fingerprint))) return UP_TO_DATE
      await work()
      await ledger.record(name, fingerprint)
      return undefined
    },
    (remark) => remark,
  )
}

export async function migrate(store: Store): Promise<void> {
  const { env } = store
  const schema = fingerprintOf(ROOT, [...PACKAGES, ...CONFIG, ...SCHEMA])
  await once(store, "Migrations", schema, async () => {
    await run("The migration of the database", {
      // Safe: what would drop data is left for somebody to decide.
      args: ["db:migrate", "--execute-safe-links", "--skip-search", "--skip-scripts"],
      log: logOf("migrations"),
      env,
    })
    await run("A migration script", {
      args: ["db:migrate:scripts"],
      log: logOf("migration-scripts"),
      env,
    })
  })
  await once(store, "Search index", schema, () =>
    run("The search index", {
      args: ["db:migrate:search", "--execute-safe-search"],
      log: logOf("search-index"),
      env,
    }),
  )
}

export async function seed(store: Store, always = false): Promise<void> {
  const { env, environment } = store
  const state = fingerprintOf(
    ROOT,
    ["package-lock.json", "src/scripts", "src/modules"],
    [
      environment.ADMIN_EMAIL,
      environment.STORE_CURRENCIES,
      environment.STORE_LOCALES,
      Boolean(environment.STRIPE_API_KEY),
    ],
  )
  const fill = () =>
    run("The demo data", {
      args: ["exec", "./src/scripts/seed.ts"],
      log: logOf("demo-data"),
      env,
    })
  await once(store, "Demo data", state, fill, always)
}

export async function build({ env, steps }: Store): Promise<void> {
  // Inside what is built: whatever empties that folder forgets the fingerprint with it.
  const note = join(BUILT, ".fingerprint")
  const state = fingerprintOf(
    ROOT,
    [...PACKAGES, ...CONFIG, "src", "scripts"],
    [process.version, env.MEDUSA_BACKEND_URL],
  )
  await steps.run(
    "Admin build",
    async () => {
      if (existsSync(note) && readFileSync(note, "utf8") === state) return UP_TO_DATE
      await run("The build", {
        args: [],
        script: join(ROOT, "scripts", "build-store.ts"),
        log: logOf("build"),
        env,
      })
      writeFileSync(note, state)
      return undefined
    },
    (remark) => remark,
  )
}

/** Medusa serves uploads from `static` beside the code it runs, which each build empties: ours stay. */
export function keepUploads(): void {
  const uploads = join(ROOT, "static")
  const served = join(BUILT, "static")
  mkdirSync(uploads, { recursive: true })
  rmSync(served, { recursive: true, force: true })
  symlinkSync(uploads, served)
}
