import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { findChromium, findRedisServer } from "./find-programs"
import { dropDatabasesOfRun } from "./databases"
import { ensureDemoTemplate, startDemoStore } from "./demo-template"
import { startRedis } from "./redis-server"
import { ensureTemplate } from "./template"
import { type TestFolder, claimTestFolder } from "./test-folder"
import { startTestPostgres } from "./test-postgres"
import { onStop, stopTestServers } from "./test-servers"

/** One PostgreSQL with the template and, where the machine has it, one Redis for the whole run. */
export const prepareRun = async ({ withDemo }: { withDemo: boolean }): Promise<void> => {
  // Jest calls once for each kind of set-up that its projects name.
  const isFirst = process.env.TEST_FOLDER === undefined
  if (isFirst) setEnvironment()
  try {
    if (isFirst) await startServers()
    await Promise.all([provideTemplate(), withDemo && provideDemo()])
  } catch (error) {
    await stopTestServers()
    throw error
  }
}

const setEnvironment = (): void => {
  // A developer's own store must neither be used nor get in the way.
  delete process.env.DATABASE_URL
  delete process.env.REDIS_URL
  delete process.env.PORT
  process.env.MEDUSA_DISABLE_TELEMETRY = "true"
  process.env.METRICS_TOKEN = "a-token-of-prometheus"
  process.env.LOG_LEVEL ??= "error"
  // All tests are one visitor in a hurry; those of the limits set their own.
  process.env.LIMITS_FACTOR = "1000"
  // Nobody listens there: a test that wants answers of VIES starts one of its own.
  process.env.VIES_API_URL = "http://127.0.0.1:9"
}

const startServers = async (): Promise<void> => {
  // Servers of their own process group: an interrupted run would leave them behind.
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      void stopTestServers().finally(() => process.exit(1))
    })
  }
  const folder = claimTestFolder()
  process.env.TEST_FOLDER = folder.path
  process.env.TEST_TEMPORARY_FOLDER = provideTemporaryFolder()
  process.env.TEST_RUN_ID = String(process.pid)
  onStop(async () => folder.release())
  await Promise.all([providePostgres(folder), provideRedis()])
  provideChromium()
}

/** Workers have folders of their own in it, whatever becomes of the workers. */
const provideTemporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "millesime-test-run-"))
  onStop(async () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const providePostgres = async (folder: TestFolder): Promise<void> => {
  if (!process.env.DB_HOST) {
    const server = await startTestPostgres(folder)
    onStop(() => server.stop())
  }
  onStop(dropDatabasesOfRun)
}

const provideTemplate = async (): Promise<void> => {
  process.env.TEST_TEMPLATE_DATABASE ??= await ensureTemplate()
}

const provideDemo = async (): Promise<void> => {
  // Without a browser all its tests are skipped.
  if (!process.env.TEST_CHROMIUM_PATH) return
  const { folder, database } = await ensureDemoTemplate(process.env.TEST_FOLDER ?? "")
  process.env.TEST_DEMO_FOLDER = folder
  process.env.TEST_DEMO_DATABASE = database
  // It opens while other suites run; a suite that needs it waits for it.
  const store = await startDemoStore()
  onStop(store.close)
  process.env.TEST_DEMO_ADDRESS = store.address
}

const provideRedis = async (): Promise<void> => {
  if (process.env.TEST_REDIS_URL) return
  const program = findRedisServer()
  if (!program) {
    warn("No redis-server on this machine: tests on Redis are SKIPPED.")
    return
  }
  const server = await startRedis(program)
  onStop(() => server.stop())
  process.env.TEST_REDIS_URL = server.url
}

const provideChromium = (): void => {
  const program = process.env.TEST_CHROMIUM_PATH ?? findChromium()
  if (!program) return warn("No Chromium on this machine: tests in the browser are SKIPPED.")
  process.env.TEST_CHROMIUM_PATH = program
}

const warn = (message: string): void => {
  process.stderr.write(`\n⚠  ${message}\n\n`)
}
