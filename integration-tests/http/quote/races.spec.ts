import { Modules } from "@medusajs/framework/utils"
import type { Client } from "../../support/client"
import { aSentQuote, aVariant, acceptanceOf, send } from "../../support/quotes"
import { type SecondServer, startSecondServer } from "../../support/second-server"
import { describeShop } from "../../support/shop"

const DAY_MS = 24 * 60 * 60 * 1000
const ROUNDS = 50
const COLLISIONS = 20

type Order = { id: string; payment_collections: { id: string }[]; metadata: { quote_id: string } }

describeShop("Two servers with one quote", ({ container, customer, staff }) => {
  let other: SecondServer | undefined

  afterEach(async () => {
    await other?.stop()
    other = undefined
  })

  const ordersOf = async () =>
    (
      await staff().succeed<{ orders: Order[] }>(
        "GET",
        "/admin/orders?limit=100&fields=id,metadata,*payment_collections",
      )
    ).orders

  const reservations = () => container().resolve(Modules.INVENTORY).listReservationItems({})

  const countPlaced = () => {
    const placed: string[] = []
    container()
      .resolve(Modules.EVENT_BUS)
      .subscribe("order.placed", async ({ data }) => {
        placed.push((data as { id: string }).id)
      })
    return placed
  }

  it("make one order of 20 acceptances at once (invariant 5)", async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff())
    const sent = await aSentQuote(staff(), buyer, variantId)
    other = await startSecondServer(container())
    const servers = [buyer, buyer.at(other.address)]
    const placed = countPlaced()
    const answers = await Promise.all(
      Array.from({ length: COLLISIONS }, (_, n) =>
        servers[n % 2]!.request<{ code?: string; order?: { id: string } }>(
          "POST",
          `/store/quotes/${sent.id}/accept`,
          acceptanceOf(sent),
        ),
      ),
    )
    const [order, ...more] = await ordersOf()
    expect(more).toEqual([])
    expect(order?.payment_collections).toHaveLength(1)
    expect(await reservations()).toHaveLength(1)
    const won = answers.filter(({ status }) => status === 200)
    expect(won.length).toBeGreaterThan(0)
    expect(won.every(({ body }) => body.order?.id === order?.id)).toBe(true)
    const lost = answers.filter(({ status }) => status !== 200)
    expect(lost.map(({ status, body }) => [status, body.code])).toEqual(
      lost.map(() => [409, "locked"]),
    )
    // The server that placed it announces it: this one, or the other, which nobody here listens to.
    expect(placed.length).toBeLessThanOrEqual(1)
    const { events } = await staff().call("adminListQuoteEvents", { params: { id: sent.id } })
    expect(events.filter(({ kind }) => kind === "accept")).toHaveLength(1)
  })

  it("leave quote and order one pair, whoever wins (invariant 6)", async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff(), { stock: [{ quantity: 500 }] })
    other = await startSecondServer(container())
    const elsewhere = (client: Client) => client.at(other!.address)
    const accepted: string[] = []
    let { id } = await aSentQuote(staff(), buyer, variantId, 1)
    for (let round = 0; round < ROUNDS; round += 1) {
      const { quote } = await staff().call("adminGetQuote", { params: { id } })
      const actions = [
        () => buyer.request("POST", `/store/quotes/${id}/accept`, acceptanceOf(quote)),
        () =>
          elsewhere(staff()).request("POST", `/admin/quotes/${id}/withdraw`, { reason: "Erreur" }),
        () =>
          elsewhere(staff()).request("POST", `/admin/quotes/${id}/shipping`, {
            version: quote.version,
            amount: round,
          }),
        () =>
          staff().request("POST", `/admin/quotes/${id}/extend`, {
            valid_until: new Date(Date.now() + 9 * DAY_MS).toISOString(),
          }),
      ]
      // Another one is first each time.
      const turned = [...actions.slice(round % 4), ...actions.slice(0, round % 4)]
      const answers = await Promise.all(turned.map((action) => action()))
      expect(answers.map(({ status }) => status).every((code) => [200, 409].includes(code))).toBe(
        true,
      )

      const { quote: after } = await staff().call("adminGetQuote", { params: { id } })
      const orders = (await ordersOf()).filter(({ metadata }) => metadata.quote_id === id)
      expect([round, orders.map((order) => order.id)]).toEqual([
        round,
        after.status === "accepted" ? [after.order_id] : [],
      ])
      if (after.status === "accepted") {
        accepted.push(id)
        id = (await aSentQuote(staff(), buyer, variantId, 1)).id
      } else if (after.status !== "sent") {
        await send(staff(), id)
      }
    }
    expect(accepted.length).toBeGreaterThan(0)
    expect(accepted.length).toBeLessThan(ROUNDS)
    expect(await reservations()).toHaveLength(accepted.length)
  })
})
