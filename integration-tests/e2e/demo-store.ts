import { randomBytes } from "node:crypto"
import { StoreCopy } from "../../scripts/store/store-copy"
import { freePort } from "../../scripts/store/free-port"
import { Client } from "../support/client"

const field = (output: string, label: string) =>
  new RegExp(`│ ${label} +(\\S+)`).exec(output)?.[1] ?? ""

const databaseUrl = () => {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD = "" } = process.env
  const name = `e2e_${randomBytes(4).toString("hex")}`
  const login = `${DB_USERNAME}:${encodeURIComponent(DB_PASSWORD)}`
  return `postgres://${login}@${DB_HOST}:${DB_PORT}/${name}`
}

export type DemoStore = Awaited<ReturnType<typeof openDemoStore>>

/**
 * The store as `npm start` opens it: built admin, demo catalogue, on a database of its own.
 * @param settings more of its environment
 */
export async function openDemoStore(settings: Record<string, string> = {}) {
  const copy = new StoreCopy()
  const port = await freePort()
  const address = `http://localhost:${port}`
  const login = { email: "staff@millesime.test", password: randomBytes(12).toString("hex") }
  const start = copy.start({
    PORT: String(port),
    DATABASE_URL: databaseUrl(),
    ADMIN_EMAIL: login.email,
    ADMIN_PASSWORD: login.password,
    // A store gets nothing of the run's environment, and must not ask the real VIES.
    VIES_API_URL: process.env.VIES_API_URL ?? "",
    ...settings,
  })
  const close = async () => {
    await start.stop("SIGTERM")
    copy.remove()
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
    return { address, login, storeApi, visitor, close }
  } catch (error) {
    await close()
    throw error
  }
}
