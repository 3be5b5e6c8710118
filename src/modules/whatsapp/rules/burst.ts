import { TEMPLATE_LIMIT } from "../types"

type Traffic = {
  /** Messages about orders that went to the number within the last minute. */
  recent: number
  /** Orders that wait to be told to it. */
  waiting: number
  /** Messages about orders that a number gets in a minute. */
  perMinute: number
}

export type Turn = "send" | "merge" | "wait"

/**
 * What is done for a number with an order to tell of. Nobody's phone rings more often in a minute than `perMinute`:
 * orders that would are merged into one message, and wait for the minute to pass where even that is one too many.
 */
export const turnOf = ({ recent, waiting, perMinute }: Traffic): Turn => {
  if (recent >= perMinute) return "wait"
  return recent + waiting > perMinute ? "merge" : "send"
}

/** Of an order in a digest: number, currency and amount. */
const CHARACTERS_A_LINE = 40
const CHARACTERS_IN_TEMPLATE = 30

/** What else there is in a template: its own words, headline, total and link. */
const FRAME = 370

/** How many orders fit into a text of so many characters, so that each is named. */
export const digestSize = (textLimit: number): number => Math.floor(textLimit / CHARACTERS_A_LINE)

/** The same of the approved template. */
export const TEMPLATE_DIGEST_SIZE = Math.floor((TEMPLATE_LIMIT - FRAME) / CHARACTERS_IN_TEMPLATE)
