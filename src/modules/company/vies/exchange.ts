import { isTransient, unavailable, viesAnswerOf, type ViesAnswer } from "./answer"

/** A response has less than one kilobyte. */
const MAX_BYTES = 64 * 1024

export type Exchange = ViesAnswer & { isTransient: boolean }

/** Reads a body up to `MAX_BYTES`; a longer one is not an answer and read as empty. */
const readBounded = async (response: Response): Promise<string> => {
  if (!response.body) return ""
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop early closes the connection.
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > MAX_BYTES) return ""
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

/**
 * Sends one request. Never throws: a network error is `unavailable`, without its message, which may
 * contain addresses.
 * @param milliseconds timeout including the body
 */
export const exchange = async (
  url: string,
  body: Record<string, string>,
  number: string,
  milliseconds: number,
): Promise<Exchange> => {
  const signal = AbortSignal.timeout(milliseconds)
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
      // Only to the configured address, and as a POST.
      redirect: "manual",
      signal,
    })
    const answer = viesAnswerOf(number, response.status, await readBounded(response))
    return { ...answer, isTransient: isTransient(response.status, answer) }
  } catch {
    return { ...unavailable(signal.aborted ? "TIMEOUT" : "NETWORK_ERROR"), isTransient: true }
  }
}
