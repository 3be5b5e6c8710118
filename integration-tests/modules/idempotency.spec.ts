import { join } from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { IDEMPOTENCY_STORE, type IdempotencyStore } from "../../src/http/idempotency-store"
import { IDEMPOTENCY_MODULE } from "../../src/modules/idempotency"
import type IdempotencyModuleService from "../../src/modules/idempotency/service"

const MODULE = join(__dirname, "..", "..", "src", "modules", "idempotency")

const aRequest = (overrides: Partial<Record<"scope" | "key" | "fingerprint", string>> = {}) => ({
  scope: "customer:cus_1",
  key: "k-1",
  fingerprint: "same",
  ...overrides,
})

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

moduleIntegrationTestRunner<IdempotencyModuleService>({
  moduleName: IDEMPOTENCY_MODULE,
  resolve: MODULE,
  testSuite: ({ service }) => {
    describe("The idempotency module", () => {
      const start = async (request = aRequest()): Promise<string> => {
        const begun = await service.begin(request)
        if (begun.kind !== "started") throw new Error(`It was ${begun.kind}`)
        return begun.id
      }

      const change = async (id: string, columns: Record<string, unknown>) => {
        await service.updateMillesimeIdempotentRequests({ id, ...columns } as never)
      }

      it("is the store that the middleware looks for", () => {
        const store: IdempotencyStore = service
        expect(store).toBeDefined()
        expect(IDEMPOTENCY_MODULE).toBe(IDEMPOTENCY_STORE)
      })

      it("starts one of twenty requests at once", async () => {
        const begun = await Promise.all(Array.from({ length: 20 }, () => service.begin(aRequest())))
        const kinds = begun.map(({ kind }) => kind).sort()
        expect(kinds).toEqual([...Array<string>(19).fill("in_progress"), "started"])
        expect(await service.listMillesimeIdempotentRequests()).toHaveLength(1)
      })

      it("repeats the answer, whatever JSON it is, for a day", async () => {
        for (const [index, body] of [{ a: [1, null, "é"] }, [], "text", null].entries()) {
          const request = aRequest({ key: `k-${index}` })
          const id = await start(request)
          await service.complete(id, 201, body)
          expect(await service.begin(request)).toEqual({ kind: "replay", status: 201, body })
          const { expires_at } = await service.retrieveMillesimeIdempotentRequest(id)
          const hours = (expires_at.getTime() - Date.now()) / 3_600_000
          expect(hours).toBeGreaterThan(23.9)
          expect(hours).toBeLessThanOrEqual(24)
        }
      })

      it("keeps a key from another request, before and after the answer", async () => {
        const id = await start()
        const other = aRequest({ fingerprint: "other" })
        expect(await service.begin(other)).toEqual({ kind: "mismatch" })
        await service.complete(id, 200, {})
        expect(await service.begin(other)).toEqual({ kind: "mismatch" })
      })

      it("lets each caller have keys of their own", async () => {
        await start()
        await start(aRequest({ scope: "customer:cus_2" }))
        await start(aRequest({ key: "k-2" }))
      })

      it("starts a request anew that was forgotten, but forgets no answer", async () => {
        await service.release(await start())
        const id = await start()
        await service.complete(id, 200, { n: 1 })
        await service.release(id)
        expect(await service.begin(aRequest())).toMatchObject({ kind: "replay", body: { n: 1 } })
      })

      it("gives an expired key to any request, once", async () => {
        const id = await start()
        await service.complete(id, 200, { n: 1 })
        await change(id, { expires_at: minutesAgo(1) })
        const other = aRequest({ fingerprint: "other" })
        const begun = await Promise.all([1, 2, 3].map(() => service.begin(other)))
        expect(begun.filter(({ kind }) => kind === "started")).toHaveLength(1)
        expect(await service.begin(aRequest())).toEqual({ kind: "mismatch" })
      })

      it("hands the request of a dead process to one other, and never to another request", async () => {
        const dead = await start()
        await change(dead, { locked_at: minutesAgo(1) })
        expect(await service.begin(aRequest())).toEqual({ kind: "in_progress" })
        await change(dead, { locked_at: minutesAgo(3) })
        const other = aRequest({ fingerprint: "other" })
        expect(await service.begin(other)).toEqual({ kind: "mismatch" })
        const begun = await Promise.all([1, 2, 3].map(() => service.begin(aRequest())))
        const [heir, ...more] = begun.flatMap((one) => (one.kind === "started" ? [one.id] : []))
        expect(more).toEqual([])

        // The process wasn't dead, only slow: its answer is not that of the request.
        await service.complete(dead, 200, { by: "dead" })
        await service.release(dead)
        expect(await service.begin(aRequest())).toEqual({ kind: "in_progress" })
        await service.complete(heir!, 200, { by: "heir" })
        expect(await service.begin(aRequest())).toMatchObject({ body: { by: "heir" } })
      })

      it("removes what has expired, and nothing else", async () => {
        const [first, second] = [await start(), await start(aRequest({ key: "k-2" }))]
        await service.complete(first, 200, {})
        await change(first, { expires_at: minutesAgo(1) })
        expect(await service.deleteExpired()).toBe(1)
        expect(await service.deleteExpired()).toBe(0)
        const left = await service.listMillesimeIdempotentRequests()
        expect(left.map(({ id }) => id)).toEqual([second])
      })
    })
  },
})
