import { DomainError } from "../../../errors"
import type { Attempt } from "../commands"
import type { QuoteRow } from "../rows"
import type { QuoteStatus } from "../types"
import { statusAfter } from "./transitions"
import { statusAt } from "./validity"

export type StatusChange = { from: QuoteStatus; to: QuoteStatus }

/** @throws DomainError `quote_invalid_transition` */
export const statusChangeOf = (
  quote: Pick<QuoteRow, "status" | "valid_until">,
  { action, actor }: Pick<Attempt, "action" | "actor">,
  now: Date,
): StatusChange => {
  const from = statusAt(quote, now)
  const to = statusAfter(from, action, actor.kind)
  if (!to) throw new DomainError("quote_invalid_transition", { status: from })
  return { from, to }
}

type State = Pick<
  QuoteRow,
  | "status"
  | "valid_until"
  | "acceptance_id"
  | "approval_requested_by"
  | "version"
  | "current_revision"
  | "total"
>

const differs = <T>(expected: T | undefined, actual: T) =>
  expected !== undefined && expected !== actual

/**
 * Whether a quote in its present state allows an action.
 * @throws DomainError `quote_invalid_transition`, `locked`, `forbidden`, `quote_stale`,
 * `quote_revision_stale` or `quote_totals_changed`
 */
export const checkPreconditions = (quote: State, attempt: Attempt, now: Date): StatusChange => {
  const change = statusChangeOf(quote, attempt, now)
  const { actor, expected = {} } = attempt
  if (quote.acceptance_id) throw new DomainError("locked.quote_acceptance")
  if (actor.kind === "approver" && actor.id === quote.approval_requested_by) {
    throw new DomainError("forbidden.own_acceptance")
  }
  if (differs(expected.version, quote.version)) throw new DomainError("quote_stale")
  if (differs(expected.revision, quote.current_revision)) {
    throw new DomainError("quote_revision_stale")
  }
  if (differs(expected.total, quote.total)) throw new DomainError("quote_totals_changed")
  return change
}
