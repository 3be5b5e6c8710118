import { type Server, createServer, get } from "node:http"
import type { AddressInfo } from "node:net"
import { Readable } from "node:stream"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { begun, sendFile } from "./download"

const CHUNK = "x".repeat(10_000)

const until = async (check: () => boolean) => {
  for (let tries = 0; tries < 400 && !check(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  expect(check()).toBe(true)
}

describe("a file on its way", () => {
  const logger = { debug: jest.fn(), error: jest.fn() }
  let server: Server
  let read: number
  let closed: boolean

  /** Serves what `chunks` gives, and tells how much of it was read. */
  const serve = async (chunks: () => Generator<string>) => {
    ;[read, closed] = [0, false]
    const counted = function* () {
      try {
        for (const chunk of chunks()) {
          read += 1
          yield chunk
        }
      } finally {
        closed = true
      }
    }
    server = createServer((_req, res) => {
      void sendFile(
        { scope: { resolve: () => logger } } as unknown as MedusaRequest,
        res as unknown as MedusaResponse,
        { name: "barrels.csv", contentType: "text/csv" },
        Readable.from(counted(), { objectMode: false }),
      )
    })
    await new Promise<void>((resolve) => server.listen(0, resolve))
    return `http://localhost:${(server.address() as AddressInfo).port}`
  }

  const endless = function* () {
    for (;;) yield CHUNK
  }

  beforeEach(() => jest.clearAllMocks())
  afterEach(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  it("arrives whole, with its name", async () => {
    const url = await serve(function* () {
      yield* ["a,b\n", "1,2\n"]
    })
    const response = await fetch(url)
    expect(await response.text()).toBe("a,b\n1,2\n")
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="barrels.csv"')
  })

  it("waits for a slow reader, and is read no more once nobody is there", async () => {
    const url = await serve(endless)
    const request = get(url, (response) => response.pause())
    await until(() => read > 0)
    await new Promise((resolve) => setTimeout(resolve, 200))
    const waiting = read
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(read).toBe(waiting)
    request.on("error", () => undefined).destroy()
    await until(() => closed)
    expect(logger.error).not.toHaveBeenCalled()
  })

  it("breaks off where the reading fails, and seems whole to nobody", async () => {
    const url = await serve(function* () {
      yield CHUNK
      yield CHUNK
      throw new Error("the database is gone")
    })
    const response = await fetch(url)
    await expect(response.text()).rejects.toThrow()
    await until(() => logger.error.mock.calls.length > 0)
  })
})

describe("a reading that has begun", () => {
  const numbers = async function* (end: () => void, ...entries: number[]) {
    try {
      yield* entries
    } finally {
      end()
    }
  }

  const collect = async (entries: AsyncIterable<number>) => {
    const seen: number[] = []
    for await (const entry of entries) seen.push(entry)
    return seen
  }

  it.each([[[]], [[1]], [[1, 2, 3]]])("gives all entries: %p", async (entries) => {
    const end = jest.fn()
    expect(await collect(await begun(numbers(end, ...entries)))).toEqual(entries)
    expect(end).toHaveBeenCalledTimes(1)
  })

  it("fails at once where its first entry does", async () => {
    const failing = async function* (): AsyncGenerator<number> {
      yield await Promise.reject<number>(new Error("no such currency"))
    }
    await expect(begun(failing())).rejects.toThrow("no such currency")
  })

  it("ends its source when it is left early", async () => {
    const end = jest.fn()
    for await (const entry of await begun(numbers(end, 1, 2, 3))) if (entry === 1) break
    expect(end).toHaveBeenCalledTimes(1)
  })
})
