import { setTimeout as sleep } from "node:timers/promises"
import { Modules, OrderWorkflowEvents } from "@medusajs/framework/utils"
import { reconcileNotificationsWorkflow } from "../../../src/workflows/whatsapp/reconcile-notifications"
import { dispatchMessagesWorkflow } from "../../../src/workflows/whatsapp/dispatch-messages"
import { findRedisServer } from "../../support/find-programs"
import { announcedIn, ordersWithoutEvent } from "../../support/bulk-orders"
import { startRedis } from "../../support/redis-server"
import { describeWithRedis } from "../../support/requires"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"
import { serverGlobal } from "../../support/store/server-global"
import { type FakeGraphApi, messagesOf, startMeta } from "../../support/whatsapp"

const ORDERS = 200
const OUTAGE_MS = 10_000
const TIMEOUT_MS = 200_000

describeWithRedis("A shop on Redis", () => {
  let meta: FakeGraphApi
  let redis: Awaited<ReturnType<typeof startRedis>>
  const program = findRedisServer() ?? ""

  beforeAll(async () => {
    redis = await startRedis(program)
    process.env.REDIS_URL = redis.url
    meta = await startMeta({ WHATSAPP_MESSAGES_PER_MINUTE: "100000" })
  })
  afterAll(async () => {
    delete process.env.REDIS_URL
    await redis.stop()
    await meta.stop()
  })

  describeShop("announces every order once", ({ container, staff }) => {
    it("when Redis is gone for ten seconds while the events of 200 orders are under way", async () => {
      const orders = await ordersWithoutEvent(container(), ORDERS)
      const bus = container().resolve(Modules.EVENT_BUS)
      const tell = ({ id }: { id: string }) =>
        bus.emit({ name: OrderWorkflowEvents.PLACED, data: { id } })
      // What Redis had taken is gone with it: it keeps nothing on disk.
      await Promise.all(orders.slice(0, ORDERS / 2).map(tell))
      // The clients of Redis say so, over and over.
      const complaints = jest.spyOn(serverGlobal.console, "error").mockImplementation()
      await redis.stop()
      const late = Promise.allSettled(orders.slice(ORDERS / 2).map(tell))
      await sleep(OUTAGE_MS)
      redis = await startRedis(program, redis.port)
      await late
      complaints.mockRestore()
      await reconcileNotificationsWorkflow(container()).run()
      await dispatchMessagesWorkflow(container()).run()
      await eventually(async () => {
        const { count } = await staff().call("adminListWhatsappMessages", {
          query: { status: "sent", limit: 1 },
        })
        expect(count).toBe(ORDERS)
      }, TIMEOUT_MS)
      expect(announcedIn(meta)).toEqual(orders.map(({ id }) => id).sort())
      expect(await messagesOf(staff(), { status: "unknown" })).toEqual([])
    })
  })
})
