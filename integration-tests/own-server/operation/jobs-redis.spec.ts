import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Redis } from "ioredis"
import { findRedisServer } from "../../support/find-programs"
import { startRedis, unrefConnections } from "../../support/redis-server"
import { describeWithRedis } from "../../support/requires"
import { eventually } from "../../support/search-index"
import { describeShop } from "../../support/shop"

const JOB = "millesime-every-minute"
const METRICS_TOKEN = process.env.METRICS_TOKEN ?? ""

/** A job of each minute runs again in the minute after it was scheduled. */
const RUNS_AGAIN_MS = 80_000

type Readiness = { status: string; warnings?: { path: string; message: string }[] }

describeWithRedis("A Redis that loses its data", () => {
  let server: Awaited<ReturnType<typeof startRedis>>
  let redis: Redis

  beforeAll(async () => {
    server = await startRedis(findRedisServer() ?? "")
    process.env.REDIS_URL = server.url
    redis = new Redis(server.url)
    unrefConnections()
    // A job that runs meanwhile is told that it is gone.
    jest.spyOn(console, "error").mockImplementation()
  })
  afterAll(async () => {
    jest.restoreAllMocks()
    delete process.env.REDIS_URL
    redis.disconnect()
    await server.stop()
  })

  describeShop("takes no job along", ({ container, nobody }) => {
    const knex = () => container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)

    const listSchedules = () => redis.zrange("bull:medusa-workflows-jobs:repeat", 0, -1)

    const readiness = async () => (await nobody().request<Readiness>("GET", "/ready")).body
    const metrics = async () =>
      (
        await nobody()
          .with({ authorization: `Bearer ${METRICS_TOKEN}` })
          .request<string>("GET", "/metrics")
      ).body

    const hasRun = async () => {
      const row = await knex()<{ id: string; finished_at: Date | null }>("millesime_job_heartbeat")
        .where({ id: JOB })
        .first()
      return row?.finished_at !== null
    }

    it("for longer than minutes: what was missed is told of and scheduled again", async () => {
      const schedules = await listSchedules()
      expect(schedules.length).toBeGreaterThan(9)
      await redis.flushall()
      expect(await listSchedules()).toEqual([])
      expect((await readiness()).warnings).toBeUndefined()
      // As the rows stand when minutes have passed.
      await knex().raw(
        `update millesime_job_heartbeat set scheduled_at = now() - interval '5 minutes',
           started_at = null, finished_at = null`,
      )
      expect(await readiness()).toMatchObject({
        status: "ready",
        warnings: [{ path: "jobs", message: expect.stringContaining(JOB) as string }],
      })
      expect(await metrics()).toContain(`millesime_job_overdue{job="${JOB}"} 1`)
      await eventually(async () => {
        expect((await listSchedules()).sort()).toEqual(schedules.sort())
      }, 20_000)
      await eventually(async () => expect(await hasRun()).toBe(true), RUNS_AGAIN_MS)
      expect(await metrics()).toContain(`millesime_job_overdue{job="${JOB}"} 0`)
    })
  })
})
