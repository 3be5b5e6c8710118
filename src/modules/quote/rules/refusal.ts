import type { Actor, QuoteRefusal } from "../acts"
import type { QuoteRow } from "../rows"
import type { QuoteAction } from "../types"
import { statusAfter } from "./transitions"
import { statusAt } from "./validity"

/** What somebody wants to do, and what of the quote they have seen. */
export type Wish = {
  action: QuoteAction
  actor: Actor
  seen?: { version?: number; revision?: number; total?: number }
}

const isOther = <T>(seen: T | undefined, present: T) => seen !== undefined && seen !== present

/** Why an action isn't possible on a quote as it is at this moment, or null. */
export const refusalOf = (
  quote: QuoteRow,
  { action, actor, seen = {} }: Wish,
  now: Date,
): QuoteRefusal | null => {
  const status = statusAt(quote, now)
  if (!statusAfter(status, action, actor.kind)) return { refusal: "invalid_transition", status }
  if (quote.claim_id) return { refusal: "locked" }
  if (actor.kind === "approver" && actor.id === quote.approval_asked_by) {
    return { refusal: "own_acceptance" }
  }
  if (isOther(seen.version, quote.version)) return { refusal: "stale" }
  if (isOther(seen.revision, quote.current_revision)) return { refusal: "revision_stale" }
  return isOther(seen.total, quote.total) ? { refusal: "totals_changed" } : null
}
