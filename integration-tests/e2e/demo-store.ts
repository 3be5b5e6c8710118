import { type Login, logIn } from "../support/auth"
import { Client } from "../support/client"
import { DEMO_STAFF, startDemoStore } from "../support/demo-template"
import { eventually } from "../support/search-index"

const START_TIMEOUT_MS = 120_000

/** The store as `npm start` opens it: the admin and the demo catalogue as the run has built and filled them. */
export type DemoStore = {
  address: string
  /** Of the member of staff whom the demo data has. */
  login: Login
  /** With the shop's publishable key. */
  visitor: Client
  /** Who is logged in in the browser too. */
  staff: Client
}

/** The store that all suites share which need no settings of their own. */
export const sharedDemoStore = async (): Promise<DemoStore> => {
  const { TEST_DEMO_ADDRESS = "" } = process.env
  await eventually(
    async () => expect((await fetch(`${TEST_DEMO_ADDRESS}/health`)).ok).toBe(true),
    START_TIMEOUT_MS,
  )
  return at(TEST_DEMO_ADDRESS)
}

/** A store of this suite alone. @param settings more of its environment */
export const openDemoStore = async (settings: Record<string, string>) => {
  const { address, start, close } = await startDemoStore(settings)
  try {
    await start.untilOpen()
    return { store: await at(address), close }
  } catch (error) {
    await close()
    throw error
  }
}

const at = async (address: string): Promise<DemoStore> => {
  const nobody = new Client(address, {})
  const staff = await logIn(nobody, "user", DEMO_STAFF)
  const { api_keys } = await staff.succeed<{ api_keys: { token: string }[] }>(
    "GET",
    "/admin/api-keys?type=publishable",
  )
  const visitor = nobody.with({ "x-publishable-api-key": api_keys[0]?.token ?? "" })
  return { address, login: DEMO_STAFF, visitor, staff }
}
