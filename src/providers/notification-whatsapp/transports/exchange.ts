import type { Exchange, NoAnswer } from "../rules/answer"

/** An answer has less than two kilobytes. */
const MAX_BYTES = 64 * 1024

type Request = {
  url: string
  headers: Record<string, string>
  body: string
  /** Struck out of the answer: an error may quote the token that it refuses. */
  secret: string
  /** For everything, the last byte of the answer included. */
  milliseconds: number
}

/** Null for a body that is longer than any answer or no JSON. */
const readJson = async (response: Response, secret: string): Promise<unknown> => {
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop early closes the connection.
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > MAX_BYTES) return null
    chunks.push(chunk)
  }
  try {
    const text = new TextDecoder().decode(Buffer.concat(chunks))
    return JSON.parse(text.replaceAll(secret, "•••")) as unknown
  } catch {
    return null
  }
}

/** No address, no route, nobody there, or not who they should be: all before the request is written. */
const BEFORE_WRITING =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_INVALID_URL|ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|UNABLE_TO_\w+|(DEPTH_ZERO_)?SELF_SIGNED_CERT\w*)$/

type Cause = { code?: unknown; errors?: unknown[]; socket?: { bytesWritten?: unknown } }

const wroteNothing = (cause: Cause | undefined): boolean =>
  cause?.socket?.bytesWritten === 0 ||
  (typeof cause?.code === "string" && BEFORE_WRITING.test(cause.code))

const failureOf = (error: unknown, signal: AbortSignal): NoAnswer["failure"] => {
  if (signal.aborted) return "timeout"
  return wroteNothing((error as { cause?: Cause }).cause) ? "not_written" : "lost"
}

/** Posts once; never throws. */
export const post = async ({
  url,
  headers,
  body,
  secret,
  milliseconds,
}: Request): Promise<Exchange> => {
  const signal = AbortSignal.timeout(milliseconds)
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        ...headers,
        accept: "application/json",
        // On a connection that is kept, the other may hang up at the moment we write; whether it had read the
        // message would be anybody's guess.
        connection: "close",
      },
      body,
      // The token goes to the address that was configured, and nowhere else.
      redirect: "manual",
      signal,
    })
    const { status } = response
    const retry_after = response.headers.get("retry-after")
    // The status alone says enough of a refusal.
    return { status, retry_after, body: await readJson(response, secret).catch(() => null) }
  } catch (error) {
    return { failure: failureOf(error, signal) }
  }
}
