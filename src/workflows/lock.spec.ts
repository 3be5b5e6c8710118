import type { MedusaContainer } from "@medusajs/framework/types"
import { acquireAll, releaseAll, whileLocked } from "./lock"

/** Locks as Medusa's providers keep them: one that is refused keeps the keys it got before. */
const aLocksmith = () => {
  const owners = new Map<string, string>()
  const locking = {
    acquire: async (keys: string[], { ownerId }: { ownerId: string }) => {
      for (const key of keys) {
        if ((owners.get(key) ?? ownerId) !== ownerId) {
          throw new Error(`Failed to acquire lock for key "${key}"`)
        }
        owners.set(key, ownerId)
      }
    },
    release: async (keys: string[], { ownerId }: { ownerId: string }) => {
      for (const key of keys) if (owners.get(key) === ownerId) owners.delete(key)
    },
  }
  const acquire = jest.spyOn(locking, "acquire")
  return { owners, acquire, container: { resolve: () => locking } as unknown as MedusaContainer }
}

describe("Locks of several barrels", () => {
  it("are all taken, each once, and all given back", async () => {
    const { owners, container } = aLocksmith()
    const locks = { keys: ["b", "a", "b"], ownerId: "one" }
    await acquireAll(container, { ...locks, timeoutSeconds: 0 })
    expect([...owners]).toEqual([
      ["a", "one"],
      ["b", "one"],
    ])
    await releaseAll(container, locks)
    expect(owners.size).toBe(0)
  })

  it("leave none behind when one stays taken, and those of others alone", async () => {
    const { owners, container } = aLocksmith()
    owners.set("b", "other")
    const waiting = acquireAll(container, {
      keys: ["a", "b", "c"],
      ownerId: "one",
      timeoutSeconds: 0,
    })
    await expect(waiting).rejects.toThrow('lock for key "b"')
    expect([...owners]).toEqual([["b", "other"]])
  })

  it("are waited for, without holding the others meanwhile", async () => {
    const { owners, container } = aLocksmith()
    owners.set("b", "other")
    const waiting = acquireAll(container, { keys: ["a", "b"], ownerId: "one", timeoutSeconds: 30 })
    await new Promise((resolve) => setImmediate(resolve))
    expect(owners.has("a")).toBe(false)
    owners.delete("b")
    await waiting
    expect(owners.size).toBe(2)
  })

  it("are renewed while somebody works, and free afterwards, however it ends", async () => {
    jest.useFakeTimers()
    const { owners, acquire, container } = aLocksmith()
    const locks = { keys: ["b", "a"], ownerId: "one", timeoutSeconds: 0 }
    let end = (): void => undefined
    const working = whileLocked(container, locks, () => new Promise<void>((done) => (end = done)))
    await jest.advanceTimersByTimeAsync(65_000)
    expect(acquire).toHaveBeenCalledTimes(4)
    expect(owners.size).toBe(2)
    end()
    await working
    await jest.advanceTimersByTimeAsync(65_000)
    expect([acquire.mock.calls.length, owners.size]).toEqual([4, 0])
    const failing = whileLocked(container, locks, () => Promise.reject(new Error("broken")))
    await expect(failing).rejects.toThrow("broken")
    expect(owners.size).toBe(0)
    jest.useRealTimers()
  })

  it("that are none ask nothing of the locking", async () => {
    const resolve = jest.fn()
    const container = { resolve } as unknown as MedusaContainer
    await acquireAll(container, { keys: [], ownerId: "one", timeoutSeconds: 0 })
    await releaseAll(container, { keys: [], ownerId: "one" })
    expect(resolve).not.toHaveBeenCalled()
  })
})
