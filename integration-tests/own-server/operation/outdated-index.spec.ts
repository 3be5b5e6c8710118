import { describeShop } from "../../support/shop"

// The template's index was made for the currencies before.
process.env.STORE_CURRENCIES = "eur,usd,gbp,chf"

type Readiness = { details?: { path: string; reason: string }[] }

describeShop("A shop that was given one more currency", ({ nobody }) => {
  it("isn't ready until its index has been migrated, and says so", async () => {
    const { status, body } = await nobody().request<Readiness>("GET", "/ready")
    expect(status).toBe(503)
    expect(body.details).toEqual([
      expect.objectContaining({ path: "search", reason: "index_outdated" }),
    ])
  })
})
