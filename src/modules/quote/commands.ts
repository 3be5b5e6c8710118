import type { QuoteDocument } from "./document"
import type { DraftEdit } from "./rules/draft"
import type { QuoteTotals } from "./rules/totals"
import type { QuoteAction, QuoteActor, QuoteContent, QuoteProposal, QuoteTaxes } from "./types"

/**
 * The quotes that somebody has access to. It is part of every look-up, so that another's quote is
 * not found.
 */
export type QuoteScope = {
  /** A quote meets one of these. */
  any: readonly { company_id?: string | null; customer_id?: string }[]
}

export type Actor = { kind: QuoteActor; id: string | null }

/** Who acts, and on which quotes. */
export type Principal = { actor: Actor; scope: QuoteScope }

/** A member of staff has access to every quote. */
export const staffPrincipal = (id: string): Principal => ({
  actor: { kind: "staff", id },
  scope: { any: [{}] },
})

/** State of the quote that the actor has read; the command fails if it is another by now. */
export type ExpectedState = { version?: number; revision?: number; total?: number }

/** An action, before it is known whether the quote allows it. */
export type Attempt = { action: QuoteAction; actor: Actor; expected?: ExpectedState }

/** A revision about to be written. */
export type NewRevision = {
  content: QuoteContent
  taxes: QuoteTaxes
  totals: QuoteTotals
  /** ISO 8601, UTC. */
  valid_until: string | null
  document: QuoteDocument | null
  hash: string | null
}

/** Columns that only staff see. */
export type StaffNotes = { owner_id?: string | null; internal_note?: string | null }

/** What each action takes beside the options of all. */
type Payload =
  | { action: "edit"; edit?: DraftEdit; notes?: StaffNotes }
  | {
      action: "send" | "extend"
      revision: NewRevision
      /** In place of those of the last revision; undefined keeps them. */
      held_reservations?: string[] | null
    }
  | { action: "counter"; proposal: QuoteProposal }
  | { action: "withdraw" | "reject" | "decline" | "cancel" }

/** One action on a quote with everything it writes. An acceptance is not among them: it spans modules. */
export type QuoteCommand = Payload &
  Principal & {
    expected?: ExpectedState
    /** Posted to the conversation in the same transaction. */
    message?: string
    /** Logged in the audit trail. */
    changes?: Record<string, unknown>
  }

/** How a buyer or approver accepts. */
export type Acceptance = Principal & {
  action: "accept" | "approve"
  /** An approver may leave it out, and approves what was accepted. */
  expected?: { revision: number; total: number }
}
