import type { LifecycleCode } from "../types"

/** From what comes first to what nothing follows. A dispute that is settled is approved; what is refused or rejected stays so. */
const ORDER: readonly LifecycleCode[] = [
  "200",
  "201",
  "202",
  "203",
  "204",
  "208",
  "209",
  "207",
  "206",
  "205",
  "211",
  "212",
  "210",
  "213",
]

/** The status of an invoice from all that were told of it, in whatever order they came: it never goes back. Null before the first. */
export const lifecycleOf = (codes: readonly LifecycleCode[]): LifecycleCode | null =>
  ORDER.findLast((code) => codes.includes(code)) ?? null

/** The invoice has to be corrected: the buyer refuses it, or a platform rejects it. */
export const REFUSED_CODES = ["210", "213"] as const satisfies readonly LifecycleCode[]
