import { said } from "./said"
import { backendUrl, sdk } from "./sdk"

export type FailureDetail = { path: string; message: string }

type ErrorAnswer = { message?: string; code?: string; details?: FailureDetail[] }

/** An answer other than success, with what it says of single fields. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly code: string | undefined,
    readonly details: readonly FailureDetail[],
  ) {
    super(message)
    this.name = "Failure"
  }
}

/** An answer's message is made of its details, where it has any. */
const failureOf = (
  { status, statusText }: Response,
  { message = statusText, code, details = [] }: ErrorAnswer,
): Failure => {
  const whole = details.reduce((text, detail) => text.replace(detail.message, said), said(message))
  const told = details.map((detail) => ({ ...detail, message: said(detail.message) }))
  return new Failure(whole, status, code, told)
}

// The browser itself gives a form its content type, since only it knows the boundary of the parts.
const contentOf = (
  body: unknown,
): Pick<RequestInit, "body"> & { headers: Record<string, string> } => {
  if (body instanceof FormData) return { body, headers: {} }
  return {
    headers: { "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }
}

/**
 * Writes through the API. The SDK's client keeps only the message of an error, and a form needs the
 * details as well. `body` is sent as JSON, a `FormData` as the parts of a form.
 * @throws Failure, in the language of the admin
 */
export const send = async <T>(
  method: "POST" | "DELETE",
  path: string,
  body?: unknown,
): Promise<T> => {
  const token = await sdk.client.getToken()
  const { headers, ...content } = contentOf(body)
  const response = await fetch(`${backendUrl.replace(/\/$/, "")}${path}`, {
    method,
    credentials: "include",
    headers: {
      accept: "application/json",
      ...headers,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...content,
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return answer as T
  throw failureOf(response, answer ?? {})
}
