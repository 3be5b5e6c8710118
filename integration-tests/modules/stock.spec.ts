import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { STOCK_MODULE } from "../../src/modules/stock"
import type StockModuleService from "../../src/modules/stock/service"

const MODULE = join(__dirname, "..", "..", "src", "modules", "stock")

moduleIntegrationTestRunner<StockModuleService>({
  moduleName: STOCK_MODULE,
  resolve: MODULE,
  testSuite: ({ service }) => {
    describe("Locks on the last of something", () => {
      const heldBy = async (owner_id: string): Promise<string[]> => {
        const locks = await service.listMillesimeStockLocks({ owner_id })
        return locks.map(({ inventory_item_id }) => inventory_item_id).sort()
      }

      it("are one's, of twenty at once", async () => {
        const rivals = Array.from({ length: 20 }, (_, n) => `rival-${n}`)
        const taken = await Promise.all(
          rivals.map((rival) => service.tryAcquireLocks(rival, ["barrel"])),
        )
        expect(taken.filter(Boolean)).toHaveLength(1)
        expect(await heldBy(rivals[taken.indexOf(true)] ?? "")).toEqual(["barrel"])
      })

      it("are had for all items or for none, in whatever order they are named", async () => {
        for (let round = 0; round < 10; round += 1) {
          const [first, second] = await Promise.all([
            service.tryAcquireLocks("first", ["a", "b", "c"]),
            service.tryAcquireLocks("second", ["c", "b", "a"]),
          ])
          expect([first, second].filter(Boolean)).toHaveLength(1)
          expect(await heldBy(first ? "first" : "second")).toEqual(["a", "b", "c"])
          expect(await heldBy(first ? "second" : "first")).toEqual([])
          await service.releaseLocks("first")
          await service.releaseLocks("second")
        }
        expect(await service.tryAcquireLocks("first", ["b"])).toBe(true)
        expect(await service.tryAcquireLocks("second", ["a", "b"])).toBe(false)
        expect(await service.tryAcquireLocks("third", ["a"])).toBe(true)
      })

      it("don't outlive a holder that crashed by more than ten seconds", async () => {
        await service.tryAcquireLocks("crashed", ["a", "b"])
        const [lock] = await service.listMillesimeStockLocks({ inventory_item_id: "a" })
        const seconds = ((lock?.expires_at.getTime() ?? 0) - Date.now()) / 1000
        expect(Math.abs(10 - seconds)).toBeLessThan(5)
        await service.updateMillesimeStockLocks(
          ["a", "b"].map((inventory_item_id) => ({ inventory_item_id, expires_at: new Date(0) })),
        )
        expect(await service.tryAcquireLocks("next", ["a"])).toBe(true)
        await service.releaseLocks("next")
        expect(await service.listMillesimeStockLocks()).toEqual([])
      })

      it("are kept by a holder who renews them, and by nobody else", async () => {
        await service.tryAcquireLocks("slow", ["a", "b"])
        const soon = new Date(Date.now() + 1000)
        await service.updateMillesimeStockLocks(
          ["a", "b"].map((inventory_item_id) => ({ inventory_item_id, expires_at: soon })),
        )
        await service.renewLocks("other")
        await service.renewLocks("slow")
        const [lock] = await service.listMillesimeStockLocks({ inventory_item_id: "b" })
        expect(lock?.expires_at.getTime()).toBeGreaterThan(soon.getTime() + 5000)
        expect(lock?.owner_id).toBe("slow")
        await service.releaseLocks("slow")
      })

      it("and whoever was taken for dead ends nobody else's", async () => {
        await service.tryAcquireLocks("slow", ["a"])
        await service.updateMillesimeStockLocks({ inventory_item_id: "a", expires_at: new Date(0) })
        expect(await service.tryAcquireLocks("next", ["a"])).toBe(true)
        await service.releaseLocks("slow")
        expect(await heldBy("next")).toEqual(["a"])
      })
    })
  },
})
