import { TEMPLATE_LIMIT } from "../types"

type Traffic = {
  /** Order messages that the recipient was sent within the last minute. */
  recent: number
  /** Orders that the recipient has not been notified of. */
  waiting: number
  /** The most order messages for one recipient in a minute. */
  perMinute: number
}

export type DigestDecision = "send" | "merge" | "wait"

/**
 * Decides how a recipient with waiting orders is notified. Nobody gets more than `perMinute` messages in a minute: orders
 * beyond that are merged into one digest, and wait if even the digest would exceed it.
 */
export const decideDigest = ({ recent, waiting, perMinute }: Traffic): DigestDecision => {
  if (recent >= perMinute) return "wait"
  return recent + waiting > perMinute ? "merge" : "send"
}

/** The most characters of one order in a digest: number, currency and amount. */
const TEXT_LINE_LENGTH = 40
const TEMPLATE_ENTRY_LENGTH = 30

/** Characters of a template besides the orders: its own words, headline, total and link. */
const TEMPLATE_FRAME_LENGTH = 370

/** How many orders a digest of `textLimit` characters can list. */
export const digestSize = (textLimit: number): number => Math.floor(textLimit / TEXT_LINE_LENGTH)

/** How many orders the approved template can list. */
export const TEMPLATE_DIGEST_SIZE = Math.floor(
  (TEMPLATE_LIMIT - TEMPLATE_FRAME_LENGTH) / TEMPLATE_ENTRY_LENGTH,
)
