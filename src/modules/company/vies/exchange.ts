import { readBounded } from "../../../shared/read-bounded"
import { isTransient, unavailable, viesAnswerOf, type ViesAnswer } from "./answer"

/** A response has less than one kilobyte. */
const MAX_BYTES = 64 * 1024

export type Exchange = ViesAnswer & { isTransient: boolean }

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
    const answer = viesAnswerOf(number, response.status, await readBounded(response, MAX_BYTES))
    return { ...answer, isTransient: isTransient(response.status, answer) }
  } catch {
    return { ...unavailable(signal.aborted ? "TIMEOUT" : "NETWORK_ERROR"), isTransient: true }
  }
}
