import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reconcileNotificationsWorkflow } from "../../../src/workflows/whatsapp/reconcile-notifications"
import { dispatchMessagesWorkflow } from "../../../src/workflows/whatsapp/dispatch-messages"
import { buy } from "../../support/checkout"
import {
  announcedIn,
  enqueue,
  ordersWithoutEvent,
  type PlacedOrder,
} from "../../support/bulk-orders"
import { aVariant } from "../../support/quotes"
import { eventually } from "../../support/search-index"
import { type SecondServer, startSecondServer } from "../../support/second-server"
import { describeShop } from "../../support/shop"
import { type FakeGraphApi, startMeta } from "../../support/whatsapp"

const ORDERS = 200

/** On a machine that does other things too. */
const TIMEOUT_MS = 200_000

/** Messages that one process has in hand at once. */
const IN_HAND = 8

let meta: FakeGraphApi

beforeAll(async () => {
  meta = await startMeta({ WHATSAPP_MESSAGES_PER_MINUTE: "100000" })
})
afterAll(() => meta.stop())

const idsOf = (orders: readonly { id: string }[]) => orders.map(({ id }) => id).sort()

describeShop(`Of ${ORDERS} orders each is announced, and none twice`, (shop) => {
  const { anonymous, container, nobody, staff } = shop
  const webhook = () => `${nobody().baseUrl}/hooks/whatsapp`
  const knex = () => container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  let other: SecondServer | undefined

  beforeEach(() => {
    meta.messages.length = 0
    meta.behave()
  })
  afterEach(async () => {
    await other?.kill()
    other = undefined
  })

  /** How many messages are in each status. */
  const counts = async (): Promise<Record<string, number>> => {
    const { rows } = await knex().raw<{ rows: { status: string; count: number }[] }>(
      `select status, count(*)::int as count from millesime_whatsapp_message group by status`,
    )
    return Object.fromEntries(rows.map(({ status, count }) => [status, count]))
  }

  const untilAll = (status: string, total: number) =>
    eventually(async () => expect(await counts()).toEqual({ [status]: total }), TIMEOUT_MS)

  /** What waits since a failure goes out at once, and what is in dead hands is seen to be. */
  const passTime = () =>
    knex().raw(
      `update millesime_whatsapp_message
       set attempted_at = attempted_at - interval '3 minutes',
         next_attempt_at = case when status = 'pending' then now() end`,
    )

  const buyAt = async (server: SecondServer): Promise<{ id: string }> => {
    const { variantId } = await aVariant(staff())
    return buy(anonymous().at(server.address), variantId)
  }

  it("when the process is killed between order and message, or between message and sending", async () => {
    other = await startSecondServer(container(), "shared")
    meta.misbehave({ kind: "status", status: 503 })
    const bought = await buyAt(other)
    await eventually(async () => expect((await counts()).pending).toBe(1))
    await other.kill()
    const orders = [...(await ordersWithoutEvent(container(), ORDERS - 1)), bought]
    meta.behave()
    await passTime()
    await Promise.all([
      reconcileNotificationsWorkflow(container()).run(),
      dispatchMessagesWorkflow(container()).run(),
    ])
    await reconcileNotificationsWorkflow(container()).run()
    await untilAll("sent", ORDERS)
    expect(announcedIn(meta)).toEqual(idsOf(orders))
  })

  it("when the process is killed while it sends: what it had in hand is unknown until it is reported", async () => {
    other = await startSecondServer(container(), "shared")
    const orders: { id: string }[] = await ordersWithoutEvent(container(), ORDERS - 1)
    await enqueue(container(), orders as PlacedOrder[])
    meta.misbehave({ kind: "slow", milliseconds: 1000 })
    orders.push(await buyAt(other))
    await eventually(async () => {
      expect(meta.messages.length).toBeGreaterThan(3 * IN_HAND)
      // Not between two handfuls.
      expect((await counts()).sending).toBeGreaterThan(0)
    })
    await other.kill()
    meta.behave()
    await passTime()
    await dispatchMessagesWorkflow(container()).run()
    await eventually(async () => {
      const { sent = 0, unknown = 0, ...rest } = await counts()
      expect(rest).toEqual({})
      expect(sent + unknown).toBe(ORDERS)
    }, TIMEOUT_MS)
    const { unknown = 0 } = await counts()
    expect(unknown).toBeGreaterThan(0)
    // The scheduled dispatch of this process may have had messages in hand too.
    expect(unknown).toBeLessThanOrEqual(2 * IN_HAND)
    const announced = announcedIn(meta)
    expect(new Set(announced).size).toBe(announced.length)
    // Meta reports what it has taken; the rest was never given to it.
    await meta.sendStatuses(
      webhook(),
      ...meta.messages.map(({ id }) => ({ id, status: "delivered" as const })),
    )
    const { rows } = await knex().raw<{ rows: { order_id: string }[] }>(
      `select order_id from millesime_whatsapp_message where status = 'unknown'`,
    )
    expect([...announced, ...rows.map(({ order_id }) => order_id)].sort()).toEqual(idsOf(orders))
    expect((await counts()).delivered).toBe(announced.length)
  })

  it("when two processes send at once", async () => {
    other = await startSecondServer(container(), "shared")
    const orders: { id: string }[] = await ordersWithoutEvent(container(), ORDERS - 1)
    await enqueue(container(), orders as PlacedOrder[])
    meta.misbehave({ kind: "slow", milliseconds: 50 })
    const [bought] = await Promise.all([buyAt(other), dispatchMessagesWorkflow(container()).run()])
    orders.push(bought)
    await untilAll("sent", ORDERS)
    expect(announcedIn(meta)).toEqual(idsOf(orders))
  })

  it("when every report comes before the answer", async () => {
    const orders = await ordersWithoutEvent(container(), ORDERS)
    meta.misbehave({ kind: "slow", milliseconds: 100 })
    let reported = 0
    const reportAll = async () => {
      while (reported < ORDERS) {
        const fresh = meta.messages.slice(reported)
        reported += fresh.length
        const statuses = fresh.map(({ id }) => ({ id, status: "delivered" as const }))
        if (fresh.length) expect(await meta.sendStatuses(webhook(), ...statuses)).toBe(200)
        else await new Promise((resolve) => setTimeout(resolve, 5))
      }
    }
    await Promise.all([reconcileNotificationsWorkflow(container()).run(), reportAll()])
    await untilAll("delivered", ORDERS)
    expect(announcedIn(meta)).toEqual(idsOf(orders))
  })

  it("when every connection drops behind a message that was taken: none is sent again", async () => {
    const orders = await ordersWithoutEvent(container(), ORDERS)
    meta.misbehave({ kind: "drop_accepted" })
    await reconcileNotificationsWorkflow(container()).run()
    await untilAll("unknown", ORDERS)
    meta.behave()
    await passTime()
    await Promise.all([
      reconcileNotificationsWorkflow(container()).run(),
      dispatchMessagesWorkflow(container()).run(),
    ])
    expect(await counts()).toEqual({ unknown: ORDERS })
    expect(announcedIn(meta)).toEqual(idsOf(orders))
  })

  it("when the provider refuses, drops and delays at random", async () => {
    const orders = await ordersWithoutEvent(container(), ORDERS)
    await reconcileNotificationsWorkflow(container()).run()
    const troubles = [
      { kind: "status", status: 503 },
      { kind: "drop_unread" },
      { kind: "error", code: 131000, status: 500 },
      { kind: "slow", milliseconds: 30 },
    ] as const
    await eventually(async () => {
      meta.misbehave(troubles[Math.floor(Math.random() * troubles.length)] ?? troubles[0], 10)
      await passTime()
      await dispatchMessagesWorkflow(container()).run()
      const { sent = 0, unknown = 0 } = await counts()
      expect(sent + unknown).toBe(ORDERS)
    }, TIMEOUT_MS)
    const announced = announcedIn(meta)
    expect(new Set(announced).size).toBe(announced.length)
    // A connection that drops unread is told from one that drops behind a message only where nothing was written.
    const { rows } = await knex().raw<{ rows: { order_id: string }[] }>(
      `select order_id from millesime_whatsapp_message where status = 'unknown'`,
    )
    const known = new Set([...announced, ...rows.map(({ order_id }) => order_id)])
    expect([...known].sort()).toEqual(idsOf(orders))
  })
})
