import { setTimeout as sleep } from "node:timers/promises"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { Client } from "../../support/client"
import { aSentQuote, aVariant, acceptanceOf } from "../../support/quotes"
import { eventually } from "../../support/search-index"
import { type SecondServer, startSecondServer } from "../../support/second-server"
import { describeShop } from "../../support/shop"

/** Longer than the lease of an acceptance lasts unless its process renews it. */
const LONGER_THAN_LEASE_MS = 18_000

const RELEASED_MS = 30_000

describeShop("A quote that is being accepted", ({ container, customer, staff }) => {
  let other: SecondServer | undefined
  afterEach(() => other?.kill())

  const knex = () => container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)

  const isPending = async (id: string) => {
    const row = await knex()<{ id: string; acceptance_id: string | null }>("millesime_quote")
      .where({ id })
      .first()
    return row?.acceptance_id !== null
  }

  it("is its process's for as long as that lives, and within seconds another's when it was killed", async () => {
    const buyer = await customer()
    const { variantId } = await aVariant(staff())
    const sent = await aSentQuote(staff(), buyer, variantId)
    const accept = (client: Client) =>
      client.request<{ code?: string }>(
        "POST",
        `/store/quotes/${sent.id}/accept`,
        acceptanceOf(sent),
      )
    other = await startSecondServer(container())
    const barrier = await knex().transaction()
    // The last thing that an acceptance writes before it ends.
    await barrier.raw("lock table payment_collection in exclusive mode")
    const lost = accept(buyer.at(other.address)).catch(() => undefined)
    await eventually(async () => expect(await isPending(sent.id)).toBe(true))
    await sleep(LONGER_THAN_LEASE_MS)
    expect(await accept(buyer)).toMatchObject({ status: 409, body: { code: "locked" } })

    await other.kill()
    await lost
    await barrier.rollback()
    await eventually(async () => expect((await accept(buyer)).status).toBe(200), RELEASED_MS)
    const { orders } = await staff().succeed<{ orders: object[] }>("GET", "/admin/orders")
    expect(orders).toHaveLength(1)
    const reservations = await container().resolve(Modules.INVENTORY).listReservationItems({})
    expect(reservations).toHaveLength(1)
  })
})
