import type { DraftEdit, DraftProblem } from "./rules/draft"
import type { QuoteTotals } from "./rules/totals"
import type {
  QuoteAction,
  QuoteActor,
  QuoteContent,
  QuoteProposal,
  QuoteStatus,
  QuoteTaxes,
} from "./types"

/**
 * Whose quotes somebody can reach; part of every look for one, so that a stranger's is not there.
 */
export type QuoteScope = {
  /** One of these must be met. */
  any: readonly { company_id?: string | null; customer_id?: string }[]
}

/** Staff reach all. */
const EVERY_QUOTE: QuoteScope = { any: [{}] }

export type Actor = { kind: QuoteActor; id: string | null }

/** A member of staff, who reaches every quote. */
export const byStaff = (id: string): { actor: Actor; scope: QuoteScope } => ({
  actor: { kind: "staff", id },
  scope: EVERY_QUOTE,
})

/** A revision about to be sent. */
export type NewRevision = {
  content: QuoteContent
  taxes: QuoteTaxes
  totals: QuoteTotals
  valid_until: string | null
  document: Record<string, unknown> | null
  hash: string | null
}

/** One action on a quote, with all that it writes. */
export type QuoteAct = {
  action: QuoteAction
  actor: Actor
  scope: QuoteScope
  /** What the actor has seen; anything else is refused as stale. */
  seen?: { version?: number; revision?: number }
  edit?: DraftEdit
  /** What is among staff alone. */
  notes?: { owner_id?: string | null; internal_note?: string | null }
  revision?: NewRevision
  proposal?: QuoteProposal
  /** Said along with it, to the other side. */
  message?: string
  /** For the audit trail. */
  changes?: Record<string, unknown>
}

export type QuoteRefusal =
  | {
      refusal:
        | "not_found"
        | "stale"
        | "revision_stale"
        | "line_not_found"
        | "locked"
        | "own_acceptance"
        | "totals_changed"
        | "cart_already_quoted"
    }
  | { refusal: "invalid_transition"; status: QuoteStatus }
  | { refusal: "invalid"; problem: DraftProblem }

export const isRefused = (answer: object): answer is QuoteRefusal => "refusal" in answer
