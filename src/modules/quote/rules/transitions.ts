import { QUOTE_ACTIONS, type QuoteAction, type QuoteActor, type QuoteStatus } from "../types"

type Moves = Partial<Record<QuoteStatus, QuoteStatus>>

const moves = (from: readonly QuoteStatus[], to: QuoteStatus): Moves =>
  Object.fromEntries(from.map((status) => [status, to]))

/**
 * The allowed actions by actor and status, with the status after them; no others are allowed. An
 * acceptance that the company must approve leads to `pending_approval` instead.
 */
const TRANSITIONS: Record<QuoteActor, Partial<Record<QuoteAction, Moves>>> = {
  buyer: {
    counter: { sent: "countered" },
    accept: { sent: "accepted" },
    decline: moves(["sent", "countered", "pending_approval"], "declined"),
    cancel: moves(["requested", "in_review", "countered", "sent", "pending_approval"], "cancelled"),
  },
  approver: {
    approve: { pending_approval: "accepted" },
    reject: { pending_approval: "sent" },
  },
  staff: {
    edit: {
      ...moves(["requested", "in_review", "countered", "withdrawn", "expired"], "in_review"),
      // The draft of the next revision; the buyer still sees the one sent.
      sent: "sent",
    },
    send: moves(["requested", "in_review", "countered", "withdrawn", "expired"], "sent"),
    extend: moves(["sent", "expired"], "sent"),
    withdraw: moves(["sent", "pending_approval"], "withdrawn"),
    reject: moves(["requested", "in_review", "countered"], "rejected"),
  },
  system: {
    expire: moves(["sent", "pending_approval"], "expired"),
  },
}

/** The status after an action, or null where it isn't allowed. */
export const statusAfter = (
  status: QuoteStatus,
  action: QuoteAction,
  actor: QuoteActor,
): QuoteStatus | null => TRANSITIONS[actor][action]?.[status] ?? null

export const allowedQuoteActions = (
  status: QuoteStatus,
  actors: readonly QuoteActor[],
): QuoteAction[] =>
  QUOTE_ACTIONS.filter((action) => actors.some((actor) => statusAfter(status, action, actor)))
