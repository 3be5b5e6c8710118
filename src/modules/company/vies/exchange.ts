import { mayPass, unavailable, viesAnswerOf, type ViesAnswer } from "./answer"

/** An answer has less than one kilobyte. */
const MAX_BYTES = 64 * 1024

export type Exchange = ViesAnswer & { mayPass: boolean }

/** A body that is longer than any answer isn't one, and is given up as an empty text. */
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
 * Asks once. Never throws: what goes wrong on the way is `unavailable` too, without the error's own
 * message, which may hold addresses.
 * @param milliseconds for everything, the last byte of the body included
 */
export const exchange = async (
  url: string,
  question: Record<string, string>,
  number: string,
  milliseconds: number,
): Promise<Exchange> => {
  const signal = AbortSignal.timeout(milliseconds)
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(question),
      // The question must go to the address that was configured, and as a POST.
      redirect: "manual",
      signal,
    })
    const answer = viesAnswerOf(number, response.status, await readBounded(response))
    return { ...answer, mayPass: mayPass(response.status, answer) }
  } catch {
    return { ...unavailable(signal.aborted ? "TIMEOUT" : "NETWORK_ERROR"), mayPass: true }
  }
}
