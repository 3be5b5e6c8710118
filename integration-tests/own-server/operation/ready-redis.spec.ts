import { findRedisServer } from "../../support/find-programs"
import { startRedis } from "../../support/redis-server"
import { describeWithRedis } from "../../support/requires"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"
import { serverGlobal } from "../../support/store/server-global"

type Readiness = { details?: { path: string; message: string }[] }

describeWithRedis("A store on Redis, asked whether it can serve,", () => {
  let redis: Awaited<ReturnType<typeof startRedis>>
  const program = findRedisServer() ?? ""

  beforeAll(async () => {
    redis = await startRedis(program)
    process.env.REDIS_URL = redis.url
  })
  afterAll(async () => {
    delete process.env.REDIS_URL
    await redis.stop()
  })

  describeShop("says no", ({ nobody }) => {
    const ask = () => nobody().request<Readiness>("GET", "/ready")

    it("while Redis is gone", async () => {
      // The first who asks has the store connect.
      await eventually(async () => expect((await ask()).status).toBe(200))
      // The clients of Redis say so, over and over.
      const complaints = jest.spyOn(serverGlobal.console, "error").mockImplementation()
      await redis.stop()
      const { status, body } = await ask()
      expect([status, body.details]).toEqual([
        503,
        [expect.objectContaining({ path: "redis", message: "does not answer" })],
      ])
      redis = await startRedis(program, redis.port)
      await eventually(async () => {
        expect((await ask()).status).toBe(200)
      })
      complaints.mockRestore()
    })
  })
})
