import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { fingerprintOf } from "../../scripts/store/fingerprint"
import { freePort } from "../../scripts/store/free-port"
import { STORE_PARTS, StoreCopy } from "../../scripts/store/store-copy"
import {
  createDatabase,
  databaseExists,
  dropDatabase,
  listDatabases,
  newDatabaseName,
  renameDatabase,
  urlOf,
} from "./databases"

const ROOT = join(__dirname, "..", "..")

/** Who is staff in the demo store; what it is filled with depends on the address. */
export const DEMO_STAFF = { email: "staff@millesime.test", password: "a-demo-password-1" }

/** What every start of a demo store is given, for its data to be those of the template. */
export const DEMO_ENVIRONMENT = {
  ADMIN_EMAIL: DEMO_STAFF.email,
  ADMIN_PASSWORD: DEMO_STAFF.password,
  // A store gets nothing of the run's environment, and must not ask the real VIES.
  VIES_API_URL: "http://127.0.0.1:9",
}

/** A store that has been built and filled: its folder and its database, which stores under test begin with copies of. */
export type DemoTemplate = { folder: string; database: string }

/** Builds and fills the demo store by its own first start, unless that has been done in this state of the tree. */
export const ensureDemoTemplate = async (testFolder: string): Promise<DemoTemplate> => {
  const fingerprint = fingerprintOf(ROOT, STORE_PARTS, [process.version]).slice(0, 16)
  const database = `demo_${fingerprint}`
  const folder = join(testFolder, database)
  if (existsSync(folder) && (await databaseExists(database))) return { folder, database }
  await removeDemos(testFolder)
  mkdirSync(folder)
  const unfinished = `${database}_unfinished`
  const copy = new StoreCopy(folder)
  const start = copy.start({
    ...DEMO_ENVIRONMENT,
    PORT: String(await freePort()),
    DATABASE_URL: urlOf(unfinished),
  })
  try {
    await start.untilOpen()
  } finally {
    await start.stop("SIGTERM")
  }
  await renameDatabase(unfinished, database)
  return { folder, database }
}

/**
 * Starts a store with the admin and the data of the template, on a copy of its database.
 * @param settings more of its environment
 */
export const startDemoStore = async (settings: Record<string, string> = {}) => {
  const { TEST_DEMO_FOLDER = "", TEST_DEMO_DATABASE } = process.env
  const database = newDatabaseName()
  const [port] = await Promise.all([freePort(), createDatabase(database, TEST_DEMO_DATABASE)])
  const copy = new StoreCopy()
  copy.takeBuildOf(TEST_DEMO_FOLDER)
  const start = copy.start({
    ...DEMO_ENVIRONMENT,
    PORT: String(port),
    DATABASE_URL: urlOf(database),
    ...settings,
  })
  const close = async () => {
    await start.stop("SIGTERM")
    copy.remove()
    await dropDatabase(database)
  }
  return { address: `http://localhost:${port}`, start, close }
}

const removeDemos = async (testFolder: string): Promise<void> => {
  for (const name of readdirSync(testFolder)) {
    if (name.startsWith("demo_")) rmSync(join(testFolder, name), { recursive: true, force: true })
  }
  for (const name of await listDatabases()) if (name.startsWith("demo_")) await dropDatabase(name)
}
