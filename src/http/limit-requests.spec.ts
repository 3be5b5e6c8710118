import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { limitHeaders, limitRequests } from "./limit-requests"
import type { LimitCount, LimitStore } from "./limit-store"
import type { LimitName } from "./limits"

/** Counts in a map, for ever. */
const storeOf = (factor = 1) => {
  const counts = new Map<string, number>()
  const nameOf = ({ rule, key }: LimitCount) => `${rule} ${key}`
  const add = async (count: LimitCount, change: number) => {
    const used = (counts.get(nameOf(count)) ?? 0) + change
    counts.set(nameOf(count), used)
    return used
  }
  const store: LimitStore = {
    isEnabled: true,
    trust: () => false,
    reportUnknownProxy: jest.fn(),
    consume: async (count) => {
      const points = count.points * factor
      const used = await add(count, 1)
      return { allowed: used <= points, points, remaining: points - used, resetsIn: 1000 }
    },
    refund: async (count) => {
      await add(count, -1)
    },
    reset: async (count) => void counts.delete(nameOf(count)),
  }
  return { store, counts }
}

type Request = {
  body?: unknown
  params?: object
  from?: string
  forwarded?: string
  actor?: string
}

/** @returns the status, after what the handler does unless the limit answers */
const ask = async (store: LimitStore, name: LimitName, request: Request, handler = 200) => {
  const req = {
    body: request.body,
    params: { auth_provider: "emailpass", ...request.params },
    headers: { ...(request.forwarded && { "x-forwarded-for": request.forwarded }) },
    socket: { remoteAddress: request.from ?? "198.51.100.7" },
    auth_context: { actor_id: request.actor ?? "" },
    scope: { resolve: () => store },
  } as unknown as MedusaRequest
  return new Promise<number>((resolve, reject) => {
    const res = {
      statusCode: 200,
      set: () => undefined,
      status(code: number) {
        this.statusCode = code
        return this
      },
      json() {
        resolve(this.statusCode)
        return this
      },
    }
    const next = () => res.status(handler).json()
    limitRequests(name)(req, res as unknown as MedusaResponse, next).catch(reject)
  })
}

const login = (email: unknown, from?: string) => ({ body: { email }, ...(from && { from }) })

describe("a limited request", () => {
  it("is refused when there were too many, whatever is in it", async () => {
    const { store } = storeOf()
    const answers: number[] = []
    for (const body of [undefined, null, "x", 7, [], { email: { $ne: 1 } }, { email: "" }]) {
      for (let i = 0; i < 100; i += 1) answers.push(await ask(store, "account", { body }))
    }
    expect(answers.slice(0, 600).every((status) => status === 200)).toBe(true)
    expect(answers.slice(600).every((status) => status === 429)).toBe(true)
  })

  it("is counted for its actor and its cart at every address", async () => {
    const { store } = storeOf()
    const params = { id: "cart_1" }
    for (let i = 0; i < 40; i += 1) {
      expect(await ask(store, "order_completion", { params, from: `192.0.2.${i}` })).toBe(200)
    }
    expect(await ask(store, "order_completion", { params, from: "192.0.2.99" })).toBe(429)
    const actor = "cus_1"
    for (let i = 0; i < 120; i += 1) {
      const one = { params: { id: `cart_of_${i}` }, from: `203.0.113.${i}`, actor }
      expect(await ask(store, "order_completion", one)).toBe(200)
    }
    const more = { params: { id: "cart_of_more" }, from: "203.0.113.99", actor }
    expect(await ask(store, "order_completion", more)).toBe(429)
  })

  it("leaves no e-mail address behind", async () => {
    const { store, counts } = storeOf()
    await ask(store, "registration", login("jeanne@example.test"))
    expect([...counts.keys()].join()).not.toMatch(/jeanne|example|198\.51/)
    expect(counts.size).toBe(2)
  })

  it("isn't counted where limits are off", async () => {
    const { store, counts } = storeOf()
    expect(await ask({ ...store, isEnabled: false }, "account", {})).toBe(200)
    expect(counts.size).toBe(0)
  })
})

describe("a login", () => {
  const used = (counts: Map<string, number>) => [...counts.values()].sort()

  it("that succeeds costs nothing, and ends the row of failures of its e-mail address alone", async () => {
    const { store, counts } = storeOf()
    await Promise.all([
      ask(store, "login", login("a@example.test"), 401),
      ask(store, "login", login("b@example.test"), 401),
    ])
    expect(used(counts)).toEqual([1, 1, 1, 1, 2])
    await ask(store, "login", login("a@example.test"), 200)
    expect(used(counts)).toEqual([1, 1, 2])
  })

  it("that fails because of us costs nothing", async () => {
    const { store, counts } = storeOf()
    await ask(store, "login", login("a@example.test"), 503)
    expect(used(counts)).toEqual([0, 0, 0])
  })

  it("is refused among many at once before it is tried", async () => {
    const { store } = storeOf()
    const attempts = Array.from({ length: 50 }, () =>
      ask(store, "login", login("a@example.test"), 401),
    )
    const answers = await Promise.all(attempts)
    expect(answers.filter((status) => status === 401)).toHaveLength(10)
  })

  it("from one address can't lock its owner out elsewhere", async () => {
    const { store } = storeOf()
    const attempts = Array.from({ length: 80 }, () =>
      ask(store, "login", login("a@example.test"), 401),
    )
    await Promise.all(attempts)
    expect(await ask(store, "login", login("a@example.test", "192.0.2.1"), 200)).toBe(200)
  })

  it("by another provider with somebody's e-mail address doesn't end their row", async () => {
    const { store, counts } = storeOf()
    await ask(store, "login", login("a@example.test"), 401)
    const other = { ...login("a@example.test"), params: { auth_provider: "google" } }
    await ask(store, "login", other, 200)
    expect(used(counts)).toEqual([1, 1, 1])
  })

  it.each([
    ["login", 401],
    ["registration", 401],
  ] as const)("a refused %s takes its time, a successful one doesn't", async (name, status) => {
    const { store } = storeOf()
    const took = async (handler: number) => {
      const start = performance.now()
      await ask(store, name, login("a@example.test"), handler)
      return performance.now() - start
    }
    expect(await took(status)).toBeGreaterThanOrEqual(490)
    expect(await took(200)).toBeLessThan(300)
  })
})

const consumed = (remaining: number, resetsIn = 1000, allowed = true) => ({
  allowed,
  points: 10,
  remaining,
  resetsIn,
})

describe("the headers of a limit", () => {
  it("are those of the rule that leaves the least, in whole seconds", () => {
    expect(limitHeaders([consumed(7), consumed(3, 1001), consumed(5)])).toMatchObject({
      "RateLimit-Limit": "10",
      "RateLimit-Remaining": "3",
      "RateLimit-Reset": "2",
    })
  })

  it("say when to try again, only to a refused caller", () => {
    expect(limitHeaders([consumed(0)])).not.toHaveProperty("Retry-After")
    expect(limitHeaders([consumed(0, 9000), consumed(0, 60_000, false)])).toMatchObject({
      "Retry-After": "60",
      "RateLimit-Remaining": "0",
      "RateLimit-Reset": "60",
    })
  })

  it("never say 0 seconds, after which nothing would have changed", () => {
    expect(limitHeaders([consumed(0, 0, false)])).toMatchObject({ "Retry-After": "1" })
  })

  it("are none where nothing was counted", () => {
    expect(limitHeaders([])).toEqual({})
  })
})

describe("a store behind a proxy that it doesn't know of", () => {
  const through = (email: string) => ({
    ...login(email, "10.0.0.7"),
    forwarded: "192.0.2.1",
  })

  it("lets its staff in while somebody guesses at other accounts", async () => {
    const { store } = storeOf()
    const guesses = Array.from({ length: 120 }, (_, turn) =>
      ask(store, "login", through(`account-${turn}@example.test`), 401),
    )
    expect(new Set(await Promise.all(guesses))).toEqual(new Set([401]))
    expect(await ask(store, "login", through("admin@example.test"))).toBe(200)
    expect(store.reportUnknownProxy).toHaveBeenCalled()
  })

  it("still ends guesses at one account", async () => {
    const { store } = storeOf()
    const guesses = Array.from({ length: 11 }, () =>
      ask(store, "login", through("admin@example.test"), 401),
    )
    expect((await Promise.all(guesses)).filter((status) => status === 429)).toHaveLength(1)
  })
})
