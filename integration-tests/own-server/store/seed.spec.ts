import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import seed from "../../../src/scripts/seed"
import { describeShop } from "../../support/shop"

const STRIPE = "pp_stripe_stripe"

type Named = { id: string; name: string }

describe("In a store with STRIPE_API_KEY", () => {
  const env = { STRIPE_API_KEY: "sk_test_x", STRIPE_WEBHOOK_SECRET: "whsec_test" }
  // The suite's own env comes too late: medusa-config has been read by then.
  beforeAll(() => {
    Object.assign(process.env, env)
  })
  afterAll(() => {
    for (const name of Object.keys(env)) Reflect.deleteProperty(process.env, name)
  })

  describeShop("the demo data", ({ staff, anonymous, container }) => {
    const run = async () => {
      const logger = container().resolve(ContainerRegistrationKeys.LOGGER)
      const info = jest.spyOn(logger, "info").mockReturnValue()
      await seed({ container: container(), args: [] })
      info.mockRestore()
    }

    const settings = async () => {
      const { stores } = await staff().succeed<{ stores: Named[] }>("GET", "/admin/stores")
      return stores[0]!
    }

    const set = async (update: Record<string, unknown>) =>
      staff().succeed("POST", `/admin/stores/${(await settings()).id}`, update)

    /** As a first seed leaves it that was killed before its end. */
    const interrupt = () => set({ default_location_id: null })

    const all = async <K extends string>(path: string, key: K) =>
      (await staff().succeed<Record<K, Named[]>>("GET", path))[key]

    const catalogue = () => anonymous().call("storeListBarrels", { query: { limit: 100 } })

    it("fills the shop once, and a second time changes nothing that staff did since", async () => {
      await interrupt()
      await run()
      const { count, barrels } = await catalogue()
      expect(count).toBeGreaterThanOrEqual(60)
      for (const barrel of barrels) {
        expect(barrel.price?.amount).toBeGreaterThan(0)
        expect(barrel.in_stock).toBe(true)
      }

      await set({ name: "Ma tonnellerie" })
      const [id, unwanted] = barrels.map((barrel) => barrel.id) as [string, string]
      await staff().call("adminUpdateBarrel", { params: { id }, body: { title: "Renommée" } })
      await staff().call("adminDeleteBarrel", { params: { id: unwanted } })
      const channels = await all("/admin/sales-channels", "sales_channels")
      const regions = await all("/admin/regions", "regions")
      const channel = channels.find(({ name }) => name === "Millésime")
      const europe = regions.find(({ name }) => name === "Europe")
      await staff().succeed("POST", `/admin/sales-channels/${channel?.id}`, { name: "Boutique" })
      await staff().succeed("POST", `/admin/regions/${europe?.id}`, { name: "Zone euro" })
      await run()

      expect((await settings()).name).toBe("Ma tonnellerie")
      expect(await all("/admin/sales-channels", "sales_channels")).toHaveLength(channels.length)
      expect(await all("/admin/regions", "regions")).toHaveLength(regions.length)
      const again = await catalogue()
      expect(again.count).toBe(count - 1)
      expect(again.barrels.find((barrel) => barrel.id === id)?.title).toBe("Renommée")
    })

    it("leave the channel, the keys and the shelves of somebody else's shop alone", async () => {
      const theirs = await container()
        .resolve(Modules.SALES_CHANNEL)
        .createSalesChannels({ name: "Tonnellerie Durand" })
      const [key] = await all("/admin/api-keys?type=publishable", "api_keys" as const)
      const path = `/admin/api-keys/${key?.id}/sales-channels`
      const channels = await all("/admin/sales-channels", "sales_channels")
      const remove = channels.map(({ id }) => id).filter((id) => id !== theirs.id)
      await staff().succeed("POST", path, { add: [theirs.id], remove })
      await set({ default_location_id: null, default_sales_channel_id: theirs.id, name: "Durand" })
      await run()

      expect(await settings()).toMatchObject({
        name: "Durand",
        default_sales_channel_id: theirs.id,
      })
      const { api_key } = await staff().succeed<{ api_key: { sales_channels: Named[] } }>(
        "GET",
        `/admin/api-keys/${key?.id}`,
      )
      expect(api_key.sales_channels.map(({ id }) => id)).toEqual([theirs.id])
      expect(await all("/admin/products", "products")).toEqual([])
    })

    it("bring Stripe to the regions that were opened without it", async () => {
      const regions = await all("/admin/regions", "regions")
      for (const { id } of regions) {
        const payment_providers = ["pp_system_default"]
        await staff().succeed("POST", `/admin/regions/${id}`, { payment_providers })
      }
      await run()
      for (const { id } of regions) {
        const query = `region_id=${id}`
        const { payment_providers } = await anonymous().succeed<{
          payment_providers: { id: string }[]
        }>("GET", `/store/payment-providers?${query}`)
        expect(payment_providers.map((provider) => provider.id)).toContain(STRIPE)
      }
    })
  })
})
