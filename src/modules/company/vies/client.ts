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
  /** For one try, in milliseconds; all tries and the pauses between have two and a half times that. */
  timeoutMs?: number
}

const TIMEOUT_MS = 5_000
const MAX_RETRIES = 2

/** Twice as long each time, and never the same for all that were refused at the same moment. */
const pauseBefore = (retry: number): number => 200 * 2 ** retry * (1 + Math.random())

const questionOf = (number: string, requester: string | null | undefined) => {
  const { prefix, national } = splitVatNumber(number)
  const question = { countryCode: prefix, vatNumber: national }
  if (!requester) return question
  const seller = splitVatNumber(requester)
  // VIES refuses one of these without the other, and the prefix in the number.
  return { ...question, requesterMemberStateCode: seller.prefix, requesterNumber: seller.national }
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
  const question = questionOf(number, requester)
  const end = performance.now() + 2.5 * timeoutMs

  for (let retry = 0; ; retry += 1) {
    const time = Math.max(1, Math.ceil(Math.min(timeoutMs, end - performance.now())))
    const { mayPass, ...answer } = await exchange(endpoint, question, number, time)
    const milliseconds = pauseBefore(retry)
    const left = end - performance.now() - milliseconds
    if (!mayPass || retry === MAX_RETRIES || left <= 0) return answer
    await pause(milliseconds)
  }
}
