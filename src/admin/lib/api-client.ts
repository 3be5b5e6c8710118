import Medusa from "@medusajs/js-sdk"
import type { Endpoint } from "../../http/endpoints"
import { ApiError } from "./api-error"
import { type AnswerOf, type Call, type CallOf, addressOf } from "./endpoint-call"
import { translateError } from "./translate-message"

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
  return new ApiError(translateError({ ...answer, message }), response.status, code, details)
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
