import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { PAGE_MODULE } from ".."
import { cachedAnswer, invalidatePublicAnswers, resetPublicCache } from "."
import { publicAnswer } from "./public-answer"

const FULL = () => Promise.reject(new Error("Cache max keys amount exceeded"))
const NEVER = () => new Promise<never>(() => undefined)

type Call = { key: string; data?: unknown }

/** A store whose cache can be told to fail. */
const aStore = () => {
  const kept = new Map<string, unknown>()
  const warnings: string[] = []
  const caching = {
    get: ({ key }: Call) => Promise.resolve<unknown>(kept.get(key) ?? null),
    set: ({ key, data }: Call) => Promise.resolve(void kept.set(key, data)),
    clear: ({ key }: Call) => Promise.resolve(void kept.delete(key)),
  }
  const parts: Record<string, unknown> = {
    [Modules.CACHING]: caching,
    [PAGE_MODULE]: { findNextChange: () => Promise.resolve(null) },
    [ContainerRegistrationKeys.LOGGER]: { warn: (text: string) => warnings.push(text) },
  }
  const container = { resolve: (name: string) => parts[name] } as unknown as MedusaContainer
  let text = "old"
  let reads = 0
  return {
    caching,
    warnings,
    write: (changed: string) => {
      text = changed
      return invalidatePublicAnswers(container)
    },
    read: async () => {
      const answer = await cachedAnswer(container, "page:about", () => {
        reads += 1
        return Promise.resolve(publicAnswer({ text }, new Date()))
      })
      return (JSON.parse(answer?.body ?? "{}") as { text: string }).text
    },
    reads: () => reads,
  }
}

describe("A visitor", () => {
  const now = Date.parse("2026-01-01T00:00:00Z")
  beforeEach(() => {
    resetPublicCache()
    jest.useFakeTimers({ now, doNotFake: ["nextTick", "queueMicrotask", "setImmediate"] })
  })
  afterEach(() => jest.useRealTimers())

  it("has what was read before, until it changes", async () => {
    const store = aStore()
    await store.write("old")
    expect([await store.read(), await store.read()]).toEqual(["old", "old"])
    expect(store.reads()).toBe(1)
    await store.write("new")
    expect(await store.read()).toBe("new")
  })

  it("gets an answer though the cache is full, and the log isn't filled too", async () => {
    const store = aStore()
    await store.write("old")
    store.caching.set = FULL
    for (const _ of [1, 2, 3]) expect(await store.read()).toBe("old")
    await store.write("new")
    for (const _ of [1, 2, 3]) expect(await store.read()).toBe("new")
    expect(store.warnings).toEqual([expect.stringContaining("Cache max keys amount exceeded")])
  })

  it("reads what was there before for a minute at most, where the cache can't be told", async () => {
    const store = aStore()
    await store.write("old")
    expect(await store.read()).toBe("old")
    store.caching.set = FULL
    store.caching.clear = FULL
    await store.write("new")
    expect(await store.read()).toBe("old")
    jest.advanceTimersByTime(60_000)
    expect(await store.read()).toBe("new")
  })

  it.each(["get", "set"] as const)(
    "waits a moment for a cache that is gone, as do staff: %s",
    async (call) => {
      const store = aStore()
      await store.write("old")
      store.caching[call] = NEVER
      const reading = store.read()
      await jest.advanceTimersByTimeAsync(250)
      expect(await reading).toBe("old")
      const writing = store.write("new")
      await jest.advanceTimersByTimeAsync(3000)
      await expect(writing).resolves.toBeUndefined()
    },
  )

  it("isn't given for new what was read before the cache knew a generation", async () => {
    const store = aStore()
    // The first generation is still on its way when another one follows a change.
    const { set } = store.caching
    let land = () => Promise.resolve()
    store.caching.set = (call) => {
      land = () => set(call)
      return NEVER()
    }
    expect(await store.read()).toBe("old")
    store.caching.set = set
    await store.write("new")
    await land()
    expect(await store.read()).toBe("new")
    await jest.advanceTimersByTimeAsync(3000)
  })
})
