import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { QuoteAct } from "../../modules/quote/acts"
import type { QuoteAction } from "../../modules/quote/types"

/** The events of quotes; the data of each is `{ id }`, the quote's, unless said otherwise. */
export const QUOTE_REQUESTED = "millesime_quote.requested"
/** Announced with the order, which is placed at the same moment. */
export const QUOTE_ACCEPTED = "millesime_quote.accepted"
/** The buyer's company must approve what was accepted. */
export const QUOTE_APPROVAL_REQUESTED = "millesime_quote.approval_requested"
export const QUOTE_APPROVAL_REJECTED = "millesime_quote.approval_rejected"
/** Opened by staff: nobody asked for it. */
export const QUOTE_CREATED = "millesime_quote.created"
export const QUOTE_UPDATED = "millesime_quote.updated"
export const QUOTE_SENT = "millesime_quote.sent"
export const QUOTE_COUNTERED = "millesime_quote.countered"
export const QUOTE_EXPIRED = "millesime_quote.expired"
/** `{ id, days }`: so many days before its validity ends. */
export const QUOTE_REMINDER = "millesime_quote.reminder"
/** `{ id, message_id }`; none for a note among staff. */
export const QUOTE_MESSAGE_POSTED = "millesime_quote.message_posted"

const EVENTS: Record<Exclude<QuoteAction, "accept" | "approve">, string> = {
  edit: QUOTE_UPDATED,
  send: QUOTE_SENT,
  extend: QUOTE_SENT,
  withdraw: "millesime_quote.withdrawn",
  reject: "millesime_quote.rejected",
  counter: QUOTE_COUNTERED,
  decline: "millesime_quote.declined",
  cancel: "millesime_quote.cancelled",
  expire: QUOTE_EXPIRED,
}

/** What an action is announced as; acceptance is a workflow of its own. */
export const eventOf = ({ action, actor }: Pick<QuoteAct, "action" | "actor">): string =>
  action === "reject" && actor.kind === "approver"
    ? QUOTE_APPROVAL_REJECTED
    : EVENTS[action as keyof typeof EVENTS]

export const emitQuoteEventStep = (eventName: string, id: string) =>
  emitEventStep({ eventName, data: { id } })
