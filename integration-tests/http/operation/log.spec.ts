import { startSecondServer } from "../../support/second-server"
import { describeShop } from "../../support/shop"

const SECRET = "a-secret-that-opens-something"

// Medusa logs no requests of a store under test; the second server is one as it runs.
describeShop("Whoever reads the log", ({ anonymous, container, customer, nobody }) => {
  it("finds in it which addresses were asked for, and nothing that opens one", async () => {
    const buyer = await customer()
    const server = await startSecondServer(container())
    try {
      const preview = `/store/page-previews/${SECRET}`
      const invite = `/store/company-invites/${SECRET}`
      const webhook = `/hooks/whatsapp?hub.mode=subscribe&hub.verify_token=${SECRET}`
      const ask = async (client = nobody(), method: string, path: string) =>
        (await client.at(server.address).request(method, path, method === "POST" ? {} : undefined))
          .status
      expect([
        await ask(anonymous(), "GET", `${preview}?locale=fr-FR`),
        await ask(anonymous(), "GET", invite),
        await ask(buyer, "POST", invite),
        await ask(nobody(), "GET", webhook),
        // Refused before any middleware of ours.
        await ask(nobody(), "GET", preview),
        await ask(nobody(), "POST", invite),
        await ask(anonymous(), "GET", "/store/pages?limit=7"),
      ]).toEqual([404, 404, 404, 403, 400, 400, 200])
    } finally {
      await server.stop()
    }
    const log = server.log()
    expect(log).toContain("GET /store/pages?limit=7")
    expect(log).toContain("GET /store/page-previews/…")
    expect(log).toContain("POST /store/company-invites/…")
    expect(log).toContain("GET /hooks/whatsapp?…")
    expect(log).not.toContain(SECRET)
  })
})
