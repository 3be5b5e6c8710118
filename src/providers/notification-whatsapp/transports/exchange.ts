import type { Exchange, NoAnswer } from "../rules/answer"

/** A normal answer has less than two kilobytes. */
const MAX_BYTES = 64 * 1024

type Request = {
  url: string
  headers: Record<string, string>
  body: string
  /** Redacted in the answer, since an error may quote the rejected token. */
  secret: string
  /** For the whole exchange. */
  timeoutMs: number
}

/** @returns null for a body that is too long or not JSON */
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

/** Codes of errors in DNS, connecting and TLS, all before the request is written. */
const CONNECT_ERRORS =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT|ERR_INVALID_URL|ERR_TLS_\w+|ERR_SSL_\w+|CERT_\w+|UNABLE_TO_\w+|(DEPTH_ZERO_)?SELF_SIGNED_CERT\w*)$/

type Cause = { code?: unknown; errors?: unknown[]; socket?: { bytesWritten?: unknown } }

const wroteNothing = (cause: Cause | undefined): boolean =>
  cause?.socket?.bytesWritten === 0 ||
  (typeof cause?.code === "string" && CONNECT_ERRORS.test(cause.code))

const failureOf = (error: unknown, signal: AbortSignal): NoAnswer["failure"] => {
  if (signal.aborted) return "timeout"
  return wroteNothing((error as { cause?: Cause }).cause) ? "not_written" : "lost"
}

/** One POST request; never throws. */
export const post = async ({
  url,
  headers,
  body,
  secret,
  timeoutMs,
}: Request): Promise<Exchange> => {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        ...headers,
        accept: "application/json",
        // The server may close a kept-alive connection just as we write; then it is unknown whether it has read the
        // message.
        connection: "close",
      },
      body,
      // The token must not be sent to another host.
      redirect: "manual",
      signal,
    })
    const { status } = response
    const retry_after = response.headers.get("retry-after")
    // The status alone is enough for a failure.
    return { status, retry_after, body: await readJson(response, secret).catch(() => null) }
  } catch (error) {
    return { failure: failureOf(error, signal) }
  }
}
