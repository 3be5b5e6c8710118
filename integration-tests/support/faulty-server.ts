import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { setTimeout as wait } from "node:timers/promises"

/** A way in which a provider of messages may fail. */
export type Trouble =
  /** The connection is closed before a byte is read: nothing is accepted. */
  | { kind: "drop_unread" }
  /** The message is accepted, and the connection closed without an answer. */
  | { kind: "drop_accepted" }
  /** The message is accepted, and the answer comes late. */
  | { kind: "slow"; milliseconds: number }
  /** The message is accepted, and the answer isn't the provider's. */
  | { kind: "nonsense"; body: string }
  /** An HTTP status without a body of the provider's, as from a proxy in front of it: nothing is accepted. */
  | { kind: "status"; status: number; retryAfter?: string }
  /** The provider's own error: nothing is accepted. */
  | { kind: "error"; code: number; message?: string; status?: number; retryAfter?: string }

export type Request = Pick<IncomingMessage, "method" | "url" | "headers"> & { body: string }

export type Answer = { status: number; body: object }

type Provider = {
  /** Checks and records a request, as long as nothing is wrong. */
  answer: (request: Request) => Answer
  /** The provider's way to say that something went wrong. */
  errorOf: (code: number, message?: string) => object
}

const sendJson = (response: ServerResponse, { status, body }: Answer, retryAfter?: string) => {
  response
    .writeHead(status, {
      "content-type": "application/json",
      ...(retryAfter && { "retry-after": retryAfter }),
    })
    .end(JSON.stringify(body))
}

const fail = async (
  trouble: Trouble,
  {
    request,
    response,
    provider,
  }: { request: Request; response: ServerResponse; provider: Provider },
): Promise<void> => {
  switch (trouble.kind) {
    case "drop_unread":
      response.destroy()
      return
    case "drop_accepted":
      provider.answer(request)
      response.destroy()
      return
    case "slow": {
      const answer = provider.answer(request)
      await wait(trouble.milliseconds, undefined, { ref: false })
      if (!response.destroyed) sendJson(response, answer)
      return
    }
    case "nonsense":
      provider.answer(request)
      response.writeHead(200, { "content-type": "text/html" }).end(trouble.body)
      return
    case "status":
      response
        .writeHead(trouble.status, {
          "content-type": "text/html",
          ...(trouble.retryAfter && { "retry-after": trouble.retryAfter }),
        })
        .end("<html></html>")
      return
    case "error": {
      const { status = 400, code, message, retryAfter } = trouble
      sendJson(response, { status, body: provider.errorOf(code, message) }, retryAfter)
    }
  }
}

/** A provider on this machine that can be told to fail the next requests. */
export const startFaultyServer = async (provider: Provider) => {
  let requests = 0
  let trouble: Trouble | null = null
  let left = 0

  /** What goes wrong with the request that comes now. */
  const nextTrouble = (): Trouble | null => {
    if (left <= 0) return null
    left -= 1
    return trouble
  }

  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    requests += 1
    const body = await text(incoming)
    const { method, url, headers } = incoming
    const request = { method, url, headers, body }
    const next = nextTrouble()
    if (next) await fail(next, { request, response, provider })
    else sendJson(response, provider.answer(request))
  }

  const server = createServer((request, response) => void handle(request, response))
  server.on("connection", (socket) => {
    if (trouble?.kind === "drop_unread" && nextTrouble()) socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,

    /** How many were read. */
    requestCount: () => requests,

    /** @param times how many requests it lasts */
    misbehave(next: Trouble, times = Infinity): void {
      trouble = next
      left = times
    },

    behave(): void {
      left = 0
    },

    async stop(): Promise<void> {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
