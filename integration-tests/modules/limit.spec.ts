import { createServer, connect as dial, type Server, type Socket } from "node:net"
import type { Logger } from "@medusajs/framework/types"
import { freePort } from "../../scripts/store/free-port"
import LimitModuleService from "../../src/modules/limit/service"
import { describeWithRedis } from "../support/requires"
import { eventually } from "../support/search-index"

const redisUrl = process.env.TEST_REDIS_URL ?? ""

const count = (key: string) => ({ rule: "probe", key, points: 3, seconds: 60 })

/** A process' own limits. */
const limitsOn = (url?: string, options: object = {}) => {
  const told: string[] = []
  const tell = (text: string) => void told.push(text)
  const configModule = { projectConfig: { redisUrl: url, redisPrefix: `test-${process.pid}:` } }
  const logger = { warn: tell, info: tell } as unknown as Logger
  const service = new LimitModuleService({ configModule, logger } as never, options)
  return { service, told, close: () => service.__hooks.onApplicationShutdown() }
}

const statuses = async (service: LimitModuleService, key: string, times: number) => {
  const answers: boolean[] = []
  for (let i = 0; i < times; i += 1) answers.push((await service.consume(count(key))).allowed)
  return answers
}

describe("limits in memory", () => {
  it("allow as many as a rule says, and count anew after a reset", async () => {
    const { service } = limitsOn()
    expect(await service.consume(count("a"))).toMatchObject({
      allowed: true,
      points: 3,
      remaining: 2,
    })
    expect(await statuses(service, "a", 3)).toEqual([true, true, false])
    expect(await statuses(service, "b", 1)).toEqual([true])
    await service.reset(count("a"))
    await service.consume(count("a"))
    await service.refund(count("a"))
    expect(await statuses(service, "a", 4)).toEqual([true, true, true, false])
  })

  it("allow more or less by the factor, never nothing at all", async () => {
    const generous = limitsOn(undefined, { limits: { factor: 2 } })
    expect((await generous.service.consume(count("a"))).points).toBe(6)
    const strict = limitsOn(undefined, { limits: { factor: 0.01 } })
    expect(await statuses(strict.service, "a", 2)).toEqual([true, false])
  })
})

describeWithRedis("limits on Redis", () => {
  let port: number
  let server: Server
  const sockets = new Set<Socket>()

  /** A way to Redis that can be cut, whoever started Redis. */
  const open = async () => {
    const target = new URL(redisUrl)
    server = createServer((socket) => {
      const redis = dial(Number(target.port || "6379"), target.hostname)
      for (const end of [socket, redis]) {
        sockets.add(end)
        end.on("error", () => undefined)
      }
      socket.pipe(redis).pipe(socket)
    })
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve))
  }
  const cut = async () => {
    for (const socket of sockets) socket.destroy()
    sockets.clear()
    await new Promise((resolve) => server.close(resolve))
  }
  const hang = () => {
    for (const socket of sockets) socket.unpipe().pause()
  }

  let one: ReturnType<typeof limitsOn>
  let other: ReturnType<typeof limitsOn>
  let run = 0
  const key = (name: string) => `${name}-${run}-${Date.now()}`

  /** Until each sees what the other counts: before, they count for themselves. */
  const areJoined = () =>
    eventually(async () => {
      run += 1
      const probe = key("joined")
      await one.service.consume(count(probe))
      expect((await other.service.consume(count(probe))).remaining).toBe(1)
    })

  beforeEach(async () => {
    port = await freePort()
    await open()
    one = limitsOn(`redis://127.0.0.1:${port}`)
    other = limitsOn(`redis://127.0.0.1:${port}`)
    await areJoined()
  })

  afterEach(async () => {
    await Promise.all([one.close(), other.close()])
    await cut()
  })

  it("are one count for two processes", async () => {
    const shared = key("shared")
    expect(await statuses(one.service, shared, 2)).toEqual([true, true])
    expect(await statuses(other.service, shared, 2)).toEqual([true, false])
    await one.service.reset(count(shared))
    expect(await statuses(other.service, shared, 1)).toEqual([true])
  })

  it("go on in memory when Redis dies, say so once, and come back with it", async () => {
    await cut()
    const lonely = key("lonely")
    expect(await statuses(one.service, lonely, 4)).toEqual([true, true, true, false])
    expect(await statuses(other.service, lonely, 4)).toEqual([true, true, true, false])
    await one.service.refund(count(lonely))
    await one.service.reset(count(lonely))
    expect(await statuses(one.service, lonely, 1)).toEqual([true])
    await eventually(async () => expect(one.told).toHaveLength(1))
    await open()
    await areJoined()
    expect(one.told).toEqual([
      expect.stringMatching(/^Limits are counted in memory/),
      "Limits are counted on Redis again",
    ])
  })

  it("keep nobody waiting long when Redis hangs", async () => {
    hang()
    const start = performance.now()
    expect((await one.service.consume(count(key("hung")))).allowed).toBe(true)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
