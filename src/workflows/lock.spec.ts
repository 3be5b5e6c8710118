import type { MedusaContainer } from "@medusajs/framework/types"
import { acquireAll, releaseAll } from "./lock"

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
  return { owners, container: { resolve: () => locking } as unknown as MedusaContainer }
}

describe("Locks of several barrels", () => {
  it("are all taken, each once, and all given back", async () => {
    const { owners, container } = aLocksmith()
    const locks = { keys: ["b", "a", "b"], ownerId: "one" }
    await acquireAll(container, { ...locks, patience: 0 })
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
    const waiting = acquireAll(container, { keys: ["a", "b", "c"], ownerId: "one", patience: 0 })
    await expect(waiting).rejects.toThrow('lock for key "b"')
    expect([...owners]).toEqual([["b", "other"]])
  })

  it("are waited for, without holding the others meanwhile", async () => {
    const { owners, container } = aLocksmith()
    owners.set("b", "other")
    const waiting = acquireAll(container, { keys: ["a", "b"], ownerId: "one", patience: 30 })
    await new Promise((resolve) => setImmediate(resolve))
    expect(owners.has("a")).toBe(false)
    owners.delete("b")
    await waiting
    expect(owners.size).toBe(2)
  })

  it("that are none ask nothing of the locking", async () => {
    const resolve = jest.fn()
    const container = { resolve } as unknown as MedusaContainer
    await acquireAll(container, { keys: [], ownerId: "one", patience: 0 })
    await releaseAll(container, { keys: [], ownerId: "one" })
    expect(resolve).not.toHaveBeenCalled()
  })
})
