import Medusa from "@medusajs/js-sdk"
import type { z } from "@medusajs/framework/zod"
import type { ErrorDetail } from "../../errors"
import type { Endpoint, RequestOf, Upload } from "../../http/endpoints"
import { translateDetail, translateError } from "./translate-message"

// The build of the store's admin puts these in place, for extensions of plugins too.
declare const __BACKEND_URL__: string | undefined
declare const __AUTH_TYPE__: "session" | "jwt" | undefined
declare const __JWT_TOKEN_STORAGE_KEY__: string | undefined

/** Address of the API: the admin's own origin unless the store's config says otherwise. */
const backendUrl = __BACKEND_URL__ || "/"

/** For Medusa's own endpoints; those of the contracts have `callEndpoint`. */
export const sdk = new Medusa({
  baseUrl: backendUrl,
  auth: {
    type: __AUTH_TYPE__ ?? "session",
    jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined,
  },
})

/** An answer other than success, in the language of the admin. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly code: string | undefined,
    /** What is wrong with single values of the request. */
    readonly details: readonly ErrorDetail[],
  ) {
    super(message)
    this.name = "ApiError"
  }
}

export const isUnknown = (error: Error): boolean =>
  error instanceof ApiError && error.status === 404

/** A query as code writes it: numbers and booleans become text on their way. */
type QueryInput<Query> = {
  [Key in keyof Query]:
    | Query[Key]
    | (string extends Query[Key] ? number : never)
    | ("true" extends Query[Key] ? boolean : never)
}

type QueryOf<E extends Endpoint> = E extends { query: infer Q extends z.ZodType }
  ? QueryInput<z.input<Q>>
  : unknown
type BodyOf<E extends Endpoint> = E extends { body: infer B extends z.ZodType }
  ? z.input<B>
  : unknown
type FileOf<E extends Endpoint> = E extends { upload: Upload } ? File : unknown

/** A part of a call: left out where the endpoint has none, optional where nothing in it is required. */
type Part<Name extends string, T> = unknown extends T
  ? unknown
  : Record<string, never> extends T
    ? { [N in Name]?: T }
    : { [N in Name]: T }

/** What an endpoint is called with. */
export type CallOf<E extends Endpoint> = Part<"params", RequestOf<E>["params"]> &
  Part<"query", QueryOf<E>> &
  Part<"body", BodyOf<E>> &
  Part<"file", FileOf<E>>

export type AnswerOf<E extends Endpoint> = z.output<E["response"]>

/** A call of any endpoint. */
export type Call = {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  file?: File
}

/** `order=-total`, `status[]=sent`, `price[$gte]=10`; without what is undefined. */
const writeQuery = (query: Record<string, unknown>): string => {
  const search = new URLSearchParams()
  const write = (key: string, value: unknown): void => {
    if (value === undefined || value === null) return
    if (Array.isArray(value)) value.forEach((entry) => write(`${key}[]`, entry))
    else if (typeof value === "object") {
      for (const [name, entry] of Object.entries(value)) write(`${key}[${name}]`, entry)
    } else search.append(key, String(value))
  }
  for (const [key, value] of Object.entries(query)) write(key, value)
  return search.size ? `?${search.toString()}` : ""
}

/** The path and query of a call: `/admin/quotes/:id` with its id in place. */
export const addressOf = (path: string, { params = {}, query = {} }: Call): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? "")) +
  writeQuery(query)

/** What of an endpoint says how it is called. */
export type Route = Pick<Endpoint, "method" | "path" | "body" | "upload">

type Content = { headers?: Record<string, string>; body?: BodyInit }

const contentOf = ({ body: schema, upload }: Route, { file, body }: Call): Content => {
  if (upload && file) {
    const form = new FormData()
    form.append(upload.field, file)
    // Without a content type: only the browser knows the boundary of the parts.
    return { body: form }
  }
  if (!schema && body === undefined) return {}
  return {
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body ?? {}),
  }
}

const errorOf = async (response: Response): Promise<ApiError> => {
  const text = await response.text()
  // A proxy in between answers with a page of its own.
  const isJson = response.headers.get("content-type")?.includes("json") ?? false
  const answer = (isJson ? JSON.parse(text) : {}) as Parameters<typeof translateError>[0]
  const { message = response.statusText, code, details = [] } = answer
  return new ApiError(
    translateError({ ...answer, message }),
    response.status,
    code,
    details.map((detail) => ({ ...detail, message: translateDetail(detail) })),
  )
}

/**
 * The answer of an endpoint as it comes. The SDK's client keeps only the message of an error, and a
 * form needs its details as well.
 * @throws ApiError
 */
export const fetchEndpoint = async (
  route: Route,
  call: Call,
  accept = "application/json",
): Promise<Response> => {
  const token = await sdk.client.getToken()
  const { headers, ...content } = contentOf(route, call)
  const address = `${backendUrl.replace(/\/$/, "")}${addressOf(route.path, call)}`
  const response = await fetch(address, {
    method: route.method,
    credentials: "include",
    headers: { accept, ...headers, ...(token && { authorization: `Bearer ${token}` }) },
    ...content,
  })
  if (!response.ok) throw await errorOf(response)
  return response
}

/**
 * Calls an endpoint of the contracts.
 * @throws ApiError
 */
export const callEndpoint = async <E extends Endpoint>(
  endpoint: E,
  call: CallOf<E>,
): Promise<AnswerOf<E>> => {
  const response = await fetchEndpoint(endpoint, call as Call)
  return (await response.json()) as AnswerOf<E>
}
