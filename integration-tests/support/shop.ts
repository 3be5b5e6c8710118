import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { STAFF, asActor, createCustomer } from "./auth"
import { Client } from "./client"
import type { Store } from "./store/boot"
import type { TakenStore } from "./store/worker-store"

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
  /** Lets the store's clock stand at a moment. */
  at: Store["at"]
}

type Opened = { store: TakenStore; nobody: Client; anonymous: Client; staff: Client; ids: ShopIds }
type ShopIds = ReturnType<Shop["ids"]>

/** Of the file's environment: the store of the worker, or one of this file alone. */
const { takeStore } = globalThis as unknown as {
  takeStore: (environment: NodeJS.ProcessEnv) => Promise<TakenStore>
}

const open = async (store: TakenStore): Promise<Opened> => {
  const { container, address } = store
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: keys } = await query.graph({
    entity: "api_key",
    fields: ["token"],
    filters: { type: "publishable" },
  })
  const { data: stores } = await query.graph({
    entity: "store",
    fields: ["default_sales_channel_id", "default_location_id"],
  })
  const nobody = new Client(address, {})
  return {
    store,
    nobody,
    anonymous: nobody.with({ "x-publishable-api-key": keys[0]?.token ?? "" }),
    staff: await asActor(container, nobody, "user", STAFF.email),
    ids: {
      salesChannelId: stores[0]?.default_sales_channel_id ?? "",
      locationId: stores[0]?.default_location_id ?? "",
    },
  }
}

/**
 * A suite over HTTP. Before each test the database goes back to the freshly opened shop and to what `beforeAll` of the
 * file has prepared.
 */
export const describeShop = (name: string, tests: (shop: Shop) => void): void => {
  describe(name, () => {
    let opened: Opened
    let isPrepared = false

    beforeAll(async () => {
      const store = await takeStore(process.env)
      await store.begin()
      opened = await open(store)
    })

    beforeEach(async () => {
      if (isPrepared) return opened.store.restore()
      isPrepared = true
      await opened.store.untilQuiet()
      await opened.store.keep()
    })

    afterEach(() => opened.store.untilQuiet())

    afterAll(async () => {
      // They lie on the store's own objects, which the next file meets again.
      jest.restoreAllMocks()
      await opened.store.release()
    })

    tests({
      container: () => opened.store.container,
      nobody: () => opened.nobody,
      anonymous: () => opened.anonymous,
      staff: () => opened.staff,
      customer: (customer = "buyer") =>
        createCustomer(opened.store.container, opened.anonymous, `${customer}@example.test`),
      ids: () => opened.ids,
      at: (moment, work) => opened.store.at(moment, work),
    })
  })
}
