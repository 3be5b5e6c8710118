import { freePort } from "../../scripts/store/free-port"
import { StoreCopy } from "../../scripts/store/store-copy"
import { Client } from "../support/client"
import { createDatabase, dropDatabase, newDatabaseName, urlOf } from "../support/databases"
import { DEMO_ENVIRONMENT, DEMO_STAFF } from "../support/demo-template"

const field = (output: string, label: string) =>
  new RegExp(`│ ${label} +(\\S+)`).exec(output)?.[1] ?? ""

export type DemoStore = Awaited<ReturnType<typeof openDemoStore>>

/**
 * The store as `npm start` opens it: the admin and the demo catalogue as the run has built and filled them, on a copy of
 * that database.
 * @param settings more of its environment
 */
export async function openDemoStore(settings: Record<string, string> = {}) {
  const { TEST_DEMO_FOLDER = "", TEST_DEMO_DATABASE } = process.env
  const database = newDatabaseName()
  const [port] = await Promise.all([freePort(), createDatabase(database, TEST_DEMO_DATABASE)])
  const copy = new StoreCopy()
  copy.takeBuildOf(TEST_DEMO_FOLDER)
  const address = `http://localhost:${port}`
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
  try {
    const publishableKey = field(await start.untilOpen(), "Publishable key")
    const storeApi = async (path: string) => {
      const headers = { "x-publishable-api-key": publishableKey }
      const response = await fetch(`${address}${path}`, { headers })
      // Its shape is what the tests look at.
      // eslint-disable-next-line @typescript-eslint/no-explicit-any
      return { status: response.status, body: (await response.json()) as any }
    }
    const visitor = new Client(address, { "x-publishable-api-key": publishableKey })
    return { address, login: DEMO_STAFF, storeApi, visitor, close }
  } catch (error) {
    await close()
    throw error
  }
}
