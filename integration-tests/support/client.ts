import type { z } from "@medusajs/framework/zod"
import { endpoints } from "../../src/contracts"
import type { Endpoint } from "../../src/http/endpoints"
import { ERRORS } from "../../src/errors"

type Names = keyof typeof endpoints
type BodyOf<E extends Endpoint> = E extends { body: infer B extends z.ZodType } ? z.input<B> : never

export type CallInput<E extends Endpoint> = {
  params?: Record<string, string>
  query?: QueryInput
  /** Typed by the contract; `unknown` inputs for tests of refusals go through `request`. */
  body?: BodyOf<E>
}

export type SentFile = { content: string | Buffer; name?: string; field?: string }

export type Answer<T = unknown> = { status: number; body: T; headers: Headers }

export type ErrorAnswer = { type: string; code: string; message: string; details?: unknown[] }

type Primitive = string | number | boolean
export type QueryInput = Record<
  string,
  Primitive | readonly Primitive[] | Record<string, Primitive> | undefined
>

/** Query strings as any qs-reading server takes them: `wood=a&wood=b`, `year[$gte]=2020`. */
const toQueryString = (query: QueryInput = {}): string => {
  const pairs = Object.entries(query).flatMap(([key, value]): [string, string][] => {
    if (value === undefined) return []
    if (typeof value !== "object") return [[key, String(value)]]
    if (Array.isArray(value)) return value.map((entry: Primitive) => [key, String(entry)])
    return Object.entries(value).map(([bound, entry]) => [`${key}[${bound}]`, String(entry)])
  })
  return pairs.length ? `?${new URLSearchParams(pairs).toString()}` : ""
}

const fillPath = (path: string, params: Record<string, string> = {}) =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""))

const isReset = (error: unknown): boolean =>
  error instanceof TypeError &&
  (error.cause as { code?: string } | undefined)?.code === "ECONNRESET"

/** A server may close an idle connection just as it is used again; what only reads is asked once more. */
const fetchKeptAlive = (url: string, init: RequestInit & { method: string }): Promise<Response> =>
  fetch(url, init).catch((error: unknown) => {
    if (init.method !== "GET" || !isReset(error)) throw error
    return fetch(url, init)
  })

/** An actor's way to the API. Every answer of ours is parsed by its contract: a drift fails. */
export class Client {
  constructor(
    readonly baseUrl: string,
    readonly headers: Record<string, string>,
  ) {}

  with(headers: Record<string, string>): Client {
    return new Client(this.baseUrl, { ...this.headers, ...headers })
  }

  /** The same actor at another server of the same store. */
  at(baseUrl: string): Client {
    return new Client(baseUrl, this.headers)
  }

  /** Any request at all, Medusa's own endpoints and malformed ones too. */
  async request<T = Record<string, never>>(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Answer<T>> {
    const response = await fetchKeptAlive(this.baseUrl + path, {
      method,
      headers: {
        ...this.headers,
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get("content-type")?.includes("json")
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : text) as T,
    }
  }

  /** A request that must succeed, for Medusa's own endpoints on the way of a story. */
  async succeed<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.request<T>(method, path, body)
    if (answer.status >= 300) {
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    }
    return answer.body
  }

  private send(name: Names, input: CallInput<Endpoint>) {
    const { method, path } = endpoints[name]
    return this.request(
      method,
      fillPath(path, input.params) + toQueryString(input.query),
      input.body,
    )
  }

  /** Calls an endpoint of ours that must succeed, and answers what its contract promises. */
  async call<N extends Names>(
    name: N,
    input: CallInput<(typeof endpoints)[N]> = {},
  ): Promise<z.output<(typeof endpoints)[N]["response"]>> {
    const endpoint: Endpoint = endpoints[name]
    const answer = await this.send(name, input)
    if (answer.status !== (endpoint.status ?? 200)) {
      throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`)
    }
    return endpoint.response.parse(answer.body) as z.output<(typeof endpoints)[N]["response"]>
  }

  /** Sends files as a form does, one part each. */
  async sendFiles<T = Record<string, never>>(path: string, files: SentFile[]): Promise<Answer<T>> {
    const form = new FormData()
    for (const { content, name = "barrels.csv", field = "file" } of files) {
      form.append(field, new Blob([content]), name)
    }
    const response = await fetch(this.baseUrl + path, {
      method: "POST",
      headers: this.headers,
      body: form,
    })
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as T,
    }
  }

  /** Uploads a file to an endpoint of ours that must accept it. */
  async upload<N extends Names>(
    name: N,
    file: SentFile,
    query?: QueryInput,
  ): Promise<z.output<(typeof endpoints)[N]["response"]>> {
    const endpoint: Endpoint = endpoints[name]
    const answer = await this.sendFiles(endpoint.path + toQueryString(query), [file])
    if (answer.status !== (endpoint.status ?? 200)) {
      throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`)
    }
    return endpoint.response.parse(answer.body) as z.output<(typeof endpoints)[N]["response"]>
  }

  /** The bytes of a file that an endpoint of ours gives. */
  async download(name: Names, input: CallInput<Endpoint> = {}) {
    const path = fillPath(endpoints[name].path, input.params) + toQueryString(input.query)
    const response = await fetch(this.baseUrl + path, { headers: this.headers })
    if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`)
    return { content: Buffer.from(await response.arrayBuffer()), headers: response.headers }
  }

  /** Calls an endpoint of ours that must refuse; the code must be one of the table, with its status. */
  async refusal<N extends Names>(
    name: N,
    input: CallInput<(typeof endpoints)[N]> | CallInput<Endpoint> = {},
  ): Promise<ErrorAnswer & { status: number }> {
    const answer = await this.send(name, input)
    const body = answer.body as unknown as ErrorAnswer
    const known = Object.entries(ERRORS).find(([code]) => code === body.code)?.[1]
    if (known?.status !== answer.status) {
      throw new Error(`${name} was no refusal: ${answer.status} ${JSON.stringify(body)}`)
    }
    return { ...body, status: answer.status }
  }
}
