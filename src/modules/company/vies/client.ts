import { setTimeout as wait } from "node:timers/promises"
import { splitVatNumber } from "../rules/vat-number"
import type { ViesAnswer } from "./answer"
import { exchange } from "./exchange"

export type ViesConfig = {
  url: string
  /**
   * The seller's own VAT number, as `parseVatNumber` gives it. With it VIES answers a
   * `requestIdentifier`, the proof that the seller has asked.
   */
  requester?: string | null
  /** For one attempt; all attempts with their pauses take at most two and a half times that. */
  timeoutMs?: number
}

const TIMEOUT_MS = 5_000
const MAX_RETRIES = 2

/** Milliseconds, doubled with each retry, with jitter. */
const retryDelay = (retry: number): number => 200 * 2 ** retry * (1 + Math.random())

const requestBodyOf = (number: string, requester: string | null | undefined) => {
  const { prefix, national } = splitVatNumber(number)
  const body = { countryCode: prefix, vatNumber: national }
  if (!requester) return body
  const seller = splitVatNumber(requester)
  // VIES refuses one of these without the other, and the prefix in the number.
  return { ...body, requesterMemberStateCode: seller.prefix, requesterNumber: seller.national }
}

/**
 * Asks VIES, the EU's register of VAT numbers, whether a number is valid today. Never throws: without
 * a clear answer the outcome is `unavailable`.
 * @param number as `parseVatNumber` gives it
 */
export const checkVatNumber = async (
  { url, requester, timeoutMs = TIMEOUT_MS }: ViesConfig,
  number: string,
  pause: (milliseconds: number) => Promise<unknown> = wait,
): Promise<ViesAnswer> => {
  const endpoint = `${url.replace(/\/+$/, "")}/check-vat-number`
  const body = requestBodyOf(number, requester)
  const end = performance.now() + 2.5 * timeoutMs

  for (let retry = 0; ; retry += 1) {
    const time = Math.max(1, Math.ceil(Math.min(timeoutMs, end - performance.now())))
    const { isTransient, ...answer } = await exchange(endpoint, body, number, time)
    const milliseconds = retryDelay(retry)
    const left = end - performance.now() - milliseconds
    if (!isTransient || retry === MAX_RETRIES || left <= 0) return answer
    await pause(milliseconds)
  }
}
