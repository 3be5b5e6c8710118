import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import fc from "fast-check"
import { replayIdempotent } from "./idempotency"
import { IDEMPOTENCY_STORE, type IdempotencyStore } from "./idempotency-store"

type Sent = { status: number; body: unknown; headers: Record<string, string> }
type Handler = (res: MedusaResponse) => void
type Ask = {
  key?: string
  actor?: string
  method?: string
  url?: string
  body?: unknown
  handler?: Handler
}

const cask = { cask: { id: "cask_1" } }

/** A store in memory, and callers of an endpoint that has the middleware. */
const aServer = (overrides: Partial<IdempotencyStore> = {}) => {
  type Known = { id: string; fingerprint: string; answer?: { status: number; body: unknown } }
  const known = new Map<string, Known>()
  const nameOf = (id: string) => [...known].find(([, one]) => one.id === id)?.[0] ?? ""
  const steps: string[] = []
  const errors: unknown[] = []

  const store: IdempotencyStore = {
    begin: async ({ scope, key, fingerprint }) => {
      const found = known.get(`${scope} ${key}`)
      if (found && found.fingerprint !== fingerprint) return { kind: "mismatch" }
      if (found) return found.answer ? { kind: "replay", ...found.answer } : { kind: "in_progress" }
      const id = `idem_${known.size}`
      known.set(`${scope} ${key}`, { id, fingerprint })
      return { kind: "started", id }
    },
    complete: async (id, status, body) => {
      await new Promise((resolve) => setImmediate(resolve))
      known.get(nameOf(id))!.answer = { status, body }
      steps.push("kept")
    },
    release: async (id) => {
      known.delete(nameOf(id))
      steps.push("forgotten")
    },
    ...overrides,
  }

  /** @returns what was sent; throws what the middleware throws */
  const ask = ({
    key,
    actor = "customer:cus_1",
    method = "POST",
    url = "/casks",
    body = {},
    handler = (res) => res.json(cask),
  }: Ask = {}): Promise<Sent> =>
    new Promise((resolve, reject) => {
      const [actor_type, actor_id] = actor.split(":")
      const req = {
        ...{ method, body, originalUrl: url, path: url },
        auth_context: { actor_type, actor_id },
        get: () => key,
        scope: {
          resolve: (name: string) =>
            name === IDEMPOTENCY_STORE
              ? store
              : { error: (...words: unknown[]) => errors.push(...words) },
        },
      } as unknown as MedusaRequest
      const headers: Record<string, string> = {}
      const res = {
        statusCode: 200,
        status(this: { statusCode: number }, code: number) {
          this.statusCode = code
          return this
        },
        setHeader: (name: string, value: string) => (headers[name] = value),
        json(this: { statusCode: number }, sent: unknown) {
          if (sent === undefined) throw new TypeError("There is nothing to send")
          steps.push("sent")
          resolve({ status: this.statusCode, body: sent, headers })
          return this
        },
      } as unknown as MedusaResponse
      const next = (error?: unknown) => {
        if (error instanceof Error) reject(error)
        else handler(res)
      }
      replayIdempotent(req, res, next).catch(reject)
    })

  return { ask, steps, errors }
}

const answering =
  (status: number, body: unknown = cask): Handler =>
  (res) =>
    res.status(status).json(body)

describe("a request", () => {
  it("without a key is none of the store's business", async () => {
    const { ask, steps } = aServer({ begin: () => Promise.reject(new Error("Not to be asked")) })
    expect(await ask()).toEqual({ status: 200, body: cask, headers: {} })
    expect(steps).toEqual(["sent"])
  })

  it("with a key is answered once its answer is kept", async () => {
    const { ask, steps } = aServer()
    const first = await ask({ key: "k", handler: answering(201) })
    expect(first).toEqual({ status: 201, body: cask, headers: {} })
    expect(steps).toEqual(["kept", "sent"])
  })

  it("that is repeated gets the first answer, marked as such, without running", async () => {
    const { ask } = aServer()
    const handler = jest.fn(answering(201))
    await ask({ key: "k", handler })
    expect(await ask({ key: "k", handler })).toEqual({
      status: 201,
      body: cask,
      headers: { "Idempotent-Replayed": "true" },
    })
    expect(handler).toHaveBeenCalledTimes(1)
  })

  it("is the same whatever the order of its keys", async () => {
    const { ask } = aServer()
    await ask({ key: "k", body: { a: 1, b: { c: [1, 2], d: null } } })
    const again = await ask({ key: "k", body: { b: { d: null, c: [1, 2] }, a: 1 } })
    expect(again.headers).toHaveProperty("Idempotent-Replayed")
  })

  it.each<[string, Ask]>([
    ["body", { body: { a: 2 } }],
    ["order of a list", { body: { a: 1, list: [2, 1] } }],
    ["method", { method: "DELETE" }],
    ["path", { url: "/casks/1" }],
    ["query", { url: "/casks?dry_run=true" }],
  ])("with the key of one with another %s is refused", async (_, other) => {
    const { ask } = aServer()
    const first = { key: "k", body: { a: 1, list: [1, 2] } }
    await ask(first)
    await expect(ask({ ...first, ...other })).rejects.toMatchObject({
      code: "idempotency_key_reused",
    })
  })

  it("is another one for another caller", async () => {
    const { ask } = aServer()
    await ask({ key: "k" })
    for (const actor of ["customer:cus_2", "user:cus_1"]) {
      expect((await ask({ key: "k", actor })).headers).toEqual({})
    }
  })

  it("of nobody known can't use a key", async () => {
    const { ask } = aServer()
    await expect(ask({ key: "k", actor: "customer:" })).rejects.toMatchObject({
      code: "unauthorized",
    })
  })

  it("waits for nothing while the first one runs", async () => {
    const { ask } = aServer()
    let finish: () => void = () => undefined
    const first = ask({ key: "k", handler: (res) => (finish = () => res.json(cask)) })
    await expect(ask({ key: "k" })).rejects.toMatchObject({ code: "locked" })
    finish()
    await first
    expect((await ask({ key: "k" })).headers).toHaveProperty("Idempotent-Replayed")
  })
})

describe("an answer", () => {
  const repeated = async (status: number, body: unknown) => {
    const { ask, steps } = aServer()
    const handler = jest.fn(answering(status, body))
    await ask({ key: "k", handler })
    expect(await ask({ key: "k", handler })).toMatchObject({ status, body })
    expect(steps[1]).toBe("sent")
    return handler.mock.calls.length === 1
  }

  it.each([
    [200, cask],
    [202, []],
    [400, { code: "invalid_request" }],
    [403, { code: "forbidden" }],
    [404, { code: "not_found" }],
    [409, { code: "conflict" }],
    [422, null],
  ])("of status %i is final", async (status, body) => {
    expect(await repeated(status, body)).toBe(true)
  })

  it.each([
    [401, { code: "unauthorized" }],
    [409, { code: "locked" }],
    [429, {}],
    [500, { code: "unexpected_error" }],
    [503, { code: "unavailable" }],
  ])("of status %i may be another one the next time", async (status, body) => {
    expect(await repeated(status, body)).toBe(false)
  })

  it("is given though it could not be stored, and the log tells", async () => {
    const failure = new Error("The database is gone")
    const { ask, errors } = aServer({ complete: () => Promise.reject(failure) })
    expect(await ask({ key: "k" })).toMatchObject({ status: 200, body: cask })
    expect(errors).toEqual(["The answer to POST /casks could not be stored", failure])
  })

  it("that can't be sent is an error like any other", async () => {
    const { ask } = aServer()
    await expect(ask({ key: "k", handler: (res) => res.json() })).rejects.toThrow("nothing to send")
  })
})

describe("a key", () => {
  it.each(["", "é", "a\tb", "\x7f", "a".repeat(256)])("can't be %j", async (key) => {
    const { ask } = aServer()
    await expect(ask({ key })).rejects.toMatchObject({
      code: "invalid_request",
      details: [{ path: "Idempotency-Key", message: expect.stringContaining("255") }],
    })
  })

  it("is any printable ASCII of up to 255 characters", async () => {
    const printable = fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 255 })
    await fc.assert(
      fc.asyncProperty(printable, async (key) => {
        expect((await aServer().ask({ key })).status).toBe(200)
      }),
    )
  })
})
