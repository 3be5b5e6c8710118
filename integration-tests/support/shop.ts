import { join } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { parsePluginOptions } from "../../src/options"
import { ensureAdminUser } from "../../src/scripts/ensure-admin-user"
import { ensureShop } from "../../src/scripts/seed/ensure-shop"
import { Client } from "./client"
import { logIn, register } from "./people"
import { searchIndexIsReady, watchIngestion } from "./search-index"

const PASSWORD = "a-long-password-1"
const STAFF = "staff@millesime.test"

/** A running store with regions, stock location, shipping and staff, and no barrel yet. */
export type Shop = {
  container: () => MedusaContainer
  /** A visitor with the shop's publishable key. */
  anonymous: () => Client
  /** A logged-in member of staff. */
  staff: () => Client
  /** A newly registered customer; another name is another customer. */
  customer: (name?: string) => Promise<Client & { id: string }>
  /** No key, no token. */
  nobody: () => Client
  ids: () => { salesChannelId: string; locationId: string }
}

const openShop = async (container: MedusaContainer) => {
  const ids = await ensureShop(container, parsePluginOptions({}))
  await ensureAdminUser(container, { email: STAFF, password: PASSWORD })
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "api_key",
    fields: ["token"],
    filters: { type: "publishable" },
  })
  return { ...ids, publishableKey: data[0]?.token ?? "" }
}

/**
 * A suite over HTTP on a store of its own. The database goes back to the freshly opened shop
 * before each test.
 */
export const describeShop = (name: string, tests: (shop: Shop) => void) =>
  medusaIntegrationTestRunner({
    cwd: join(__dirname, "..", ".."),
    testSuite: ({ api, getContainer }) => {
      describe(name, () => {
        let opened: Awaited<ReturnType<typeof openShop>>
        let indexIsQuiet: () => Promise<void>
        let nobody: Client
        let staff: Client

        const anonymous = () => nobody.with({ "x-publishable-api-key": opened.publishableKey })

        beforeAll(async () => {
          await searchIndexIsReady(getContainer())
          indexIsQuiet = watchIngestion(getContainer())
          opened = await openShop(getContainer())
          nobody = new Client(String(api.defaults.baseURL), {})
          staff = await logIn(nobody, "user", { email: STAFF, password: PASSWORD })
          await indexIsQuiet()
        })

        afterEach(() => indexIsQuiet())

        tests({
          container: getContainer,
          nobody: () => nobody,
          anonymous,
          staff: () => staff,
          customer: (customer = "buyer") =>
            register(anonymous(), {
              email: `${customer}@example.test`,
              password: PASSWORD,
            }),
          ids: () => opened,
        })
      })
    },
  })
