import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import seed from "../../../src/scripts/seed"
import { describeShop } from "../../support/shop"

describeShop("The demo data", ({ staff, anonymous, container }) => {
  const run = () => seed({ container: container(), args: [] })

  it("fills the shop once, and a second time changes nothing that staff did since", async () => {
    jest.spyOn(container().resolve(ContainerRegistrationKeys.LOGGER), "info").mockReturnValue()
    await run()
    const { count, barrels } = await anonymous().call("storeListBarrels", { query: { limit: 100 } })
    expect(count).toBeGreaterThanOrEqual(60)
    for (const barrel of barrels) {
      expect(barrel.price?.amount).toBeGreaterThan(0)
      expect(barrel.in_stock).toBe(true)
    }

    const { stores } = await staff().succeed<{ stores: { id: string }[] }>("GET", "/admin/stores")
    const path = `/admin/stores/${stores[0]?.id ?? ""}`
    await staff().succeed("POST", path, { name: "Ma tonnellerie" })
    const id = barrels[0]?.id ?? ""
    await staff().call("adminUpdateBarrel", { params: { id }, body: { title: "Renommée" } })
    await run()

    const { store } = await staff().succeed<{ store: { name: string } }>("GET", path)
    expect(store.name).toBe("Ma tonnellerie")
    const again = await anonymous().call("storeListBarrels", { query: { limit: 100 } })
    expect(again.count).toBe(count)
    expect(again.barrels.find((barrel) => barrel.id === id)?.title).toBe("Renommée")
  })
})
