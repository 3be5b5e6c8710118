import type { NewRevision, QuoteCommand } from "../commands"
import type { QuoteRow } from "../rows"
import { addressesOf } from "./addresses"
import { applyEdit } from "./draft"
import { type StatusChange, checkPreconditions } from "./preconditions"

/** What a command writes: columns of the quote, and the revision that it sends, if any. */
export type CommandEffect = StatusChange & {
  columns: Partial<QuoteRow>
  revision: NewRevision | null
  /** Number of the last sent revision after the command. */
  current_revision: number
}

const revisionColumns = ({ valid_until, totals }: NewRevision, now: Date): Partial<QuoteRow> => ({
  sent_at: now,
  valid_until: valid_until === null ? null : new Date(valid_until),
  total: totals.total,
  reminders: null,
})

const heldColumns = (held_reservations?: string[] | null): Partial<QuoteRow> =>
  held_reservations === undefined ? {} : { held_reservations }

const columnsOf = (quote: QuoteRow, command: QuoteCommand, now: Date): Partial<QuoteRow> => {
  switch (command.action) {
    case "edit":
      return {
        ...(command.edit && {
          draft: applyEdit(quote.draft, command.edit, quote.currency_code, quote.locale),
        }),
        ...command.notes,
      }
    case "send":
      return {
        ...revisionColumns(command.revision, now),
        ...heldColumns(command.held_reservations),
        ...addressesOf(quote, command.revision.content),
        draft: command.revision.content,
      }
    case "extend":
      // The same content again: what staff have drafted since stays.
      return {
        ...revisionColumns(command.revision, now),
        ...heldColumns(command.held_reservations),
      }
    case "counter":
      return { proposal: command.proposal }
    default:
      return {}
  }
}

/** Statuses in which staff still work on what the buyer has proposed. */
const PROPOSAL_STATUSES: readonly string[] = ["requested", "in_review", "countered"]

/**
 * The effect of a command on a quote. A proposal ends with the round it belongs to: with the next offer, or
 * with the quote; the audit trail keeps it.
 * @throws DomainError where the quote doesn't allow it (`checkPreconditions`), or `not_found` and
 * `invalid_request` of an edit
 */
export const applyCommand = (quote: QuoteRow, command: QuoteCommand, now: Date): CommandEffect => {
  const change = checkPreconditions(quote, command, now)
  const revision = "revision" in command ? command.revision : null
  const current_revision = quote.current_revision + (revision ? 1 : 0)
  return {
    ...change,
    revision,
    current_revision,
    columns: {
      status: change.to,
      version: quote.version + 1,
      current_revision,
      is_unread: command.actor.kind !== "staff",
      ...(quote.status === "pending_approval" && { approval_requested_by: null }),
      ...(!PROPOSAL_STATUSES.includes(change.to) && { proposal: null }),
      ...columnsOf(quote, command, now),
    },
  }
}
