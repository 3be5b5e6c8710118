import type { QuoteItem } from "../../../contracts/quote"
import type { Offer } from "./offer"

const LINE_FIELDS = [
  "title",
  "quantity",
  "unit_price",
  "discount",
  "note",
  "lead_time_days",
] as const
const OFFER_FIELDS = ["discount", "shipping", "terms", "valid_until", "total"] as const

export type LineField = (typeof LINE_FIELDS)[number]
export type OfferField = (typeof OFFER_FIELDS)[number]

/** What of a line is different; `alone`: the other offer has no such line. */
export type LineDifference = "alone" | ReadonlySet<LineField>

export type Differences = {
  lines: ReadonlyMap<string, LineDifference>
  offer: ReadonlySet<OfferField>
  /** Whether neither has what the other hasn't. */
  isSame: boolean
}

const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const differing = <F extends string>(
  fields: readonly F[],
  one: Record<F, unknown>,
  other: Record<F, unknown>,
): ReadonlySet<F> => new Set(fields.filter((field) => !isEqual(one[field], other[field])))

const lineDifference = (line: QuoteItem, other: QuoteItem | undefined): LineDifference =>
  other ? differing(LINE_FIELDS, line, other) : "alone"

/** Where an offer is different from another, line by line. */
export const differencesOf = (offer: Offer, other: Offer): Differences => {
  const others = new Map(other.items.map((line) => [line.id, line]))
  const lines = new Map(
    offer.items.map((line) => [line.id, lineDifference(line, others.get(line.id))] as const),
  )
  const fields = differing(OFFER_FIELDS, offer, other)
  const isSame =
    fields.size === 0 &&
    offer.items.length === other.items.length &&
    [...lines.values()].every((difference) => difference !== "alone" && difference.size === 0)
  return { lines, offer: fields, isSame }
}
