import net from "node:net"
import { Modules } from "@medusajs/framework/utils"
import { buy } from "../../support/checkout"
import { createBarrel } from "../../support/factories"
import { unrefConnections } from "../../support/redis-server"
import { describeWithRedis } from "../../support/requires"
import { describeShop } from "../../support/shop"

const redisUrl = process.env.TEST_REDIS_URL ?? ""

/** Asks Redis itself, by its own protocol: what the store says of itself proves nothing. */
const ask = async (...command: string[]): Promise<string> => {
  const { hostname, port } = new URL(redisUrl)
  const socket = net.connect({ host: hostname, port: Number(port || "6379") })
  const words = command.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`)
  socket.end(`*${command.length}\r\n${words.join("")}`)
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** How many events the queue has seen, by its own count. */
const eventsCount = async (): Promise<number> => {
  const answer = await ask("GET", "RedisEventBusService:events-queue:id")
  return Number(answer.split("\r\n")[1] ?? 0)
}

const keys = async (pattern: string): Promise<string[]> =>
  (await ask("KEYS", pattern)).split("\r\n").filter((line) => line && !/^[*$]\d+$/.test(line))

/** Workflows and events leave their traces a moment later. */
const eventually = async (check: () => Promise<boolean>): Promise<boolean> => {
  for (let tries = 0; tries < 50; tries += 1) {
    if (await check()) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

describeWithRedis("A store with REDIS_URL", () => {
  // The suite's own env comes too late: medusa-config has been read by then.
  beforeAll(() => {
    process.env.REDIS_URL = redisUrl
    unrefConnections()
  })
  afterAll(() => {
    jest.restoreAllMocks()
    delete process.env.REDIS_URL
  })

  describeShop(
    "keeps on Redis what several processes share",
    ({ container, staff, anonymous, nobody }) => {
      it("the session of staff, which lives in Redis alone", async () => {
        const login = await staff().request("POST", "/auth/session")
        expect(login.status).toBe(200)
        const cookie = login.headers.get("set-cookie")?.split(";")[0] ?? ""
        const [, session] = /^connect\.sid=s:([^.]+)\./.exec(decodeURIComponent(cookie)) ?? []
        expect(await keys("sess:*")).toContain(`sess:${session ?? ""}`)

        const browser = nobody().with({ cookie })
        expect(await browser.request("GET", "/admin/users/me")).toMatchObject({ status: 200 })
        await ask("DEL", `sess:${session ?? ""}`)
        expect(await browser.request("GET", "/admin/users/me")).toMatchObject({ status: 401 })
      })

      it("its locks", async () => {
        const locking = container().resolve(Modules.LOCKING)
        await locking.acquire("barrel:probe", { ownerId: "one", expire: 60 })
        const [key = ""] = await keys("*barrel:probe*")
        expect(key).not.toBe("")
        await expect(locking.acquire("barrel:probe", { ownerId: "two" })).rejects.toThrow()
        await ask("DEL", key)
        await locking.acquire("barrel:probe", { ownerId: "two", expire: 60 })
        await locking.release("barrel:probe", { ownerId: "two" })
        expect(await keys("*barrel:probe*")).toEqual([])
      })

      it("its cache", async () => {
        const caching = container().resolve(Modules.CACHING)
        await caching.set({ key: "probe-of-the-cache", data: { liters: 225 }, ttl: 60 })
        const [key = ""] = await keys("*probe-of-the-cache*")
        expect(key).not.toBe("")
        expect(await caching.get({ key: "probe-of-the-cache" })).toEqual({ liters: 225 })
        await ask("DEL", key)
        expect(await caching.get({ key: "probe-of-the-cache" })).toBeNull()
      })

      it("a purchase, its workflows and the event that tells of it", async () => {
        const bus = container().resolve(Modules.EVENT_BUS)
        const told: unknown[] = []
        const eventsBefore = await eventsCount()
        const subscriber = async ({ data }: { data: unknown }) => void told.push(data)
        bus.subscribe("order.placed", subscriber, { subscriberId: "redis-spec" })

        const { id } = await createBarrel(staff(), { stock: [{ quantity: 1 }] })
        const { barrel } = await anonymous().call("storeGetBarrel", {
          params: { id_or_handle: id },
        })
        const order = await buy(anonymous(), barrel.variants[0]?.id ?? "")

        expect(await eventually(async () => told.length > 0)).toBe(true)
        expect(told).toEqual([{ id: order.id }])
        const eventsAfter = await eventsCount()
        expect(eventsAfter).toBeGreaterThan(eventsBefore)
        expect(await keys("bull:medusa-workflows*")).not.toEqual([])
        const { barrel: sold } = await staff().call("adminGetBarrel", { params: { id } })
        expect(sold.status).toBe("sold")
        bus.unsubscribe("order.placed", subscriber, { subscriberId: "redis-spec" })
      })
    },
  )
})
