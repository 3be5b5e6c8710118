import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { QuoteAct } from "../../modules/quote/acts"
import type { QuoteAction } from "../../modules/quote/types"

/** The events of quotes; the data of each is `{ id }`, the quote's, unless said otherwise. */
export const QUOTE_REQUESTED = "quote.requested"
/** Announced with the order, which is placed at the same moment. */
export const QUOTE_ACCEPTED = "quote.accepted"
/** The buyer's company must approve what was accepted. */
export const QUOTE_APPROVAL_REQUESTED = "quote.approval_requested"
export const QUOTE_APPROVAL_REJECTED = "quote.approval_rejected"
/** Opened by staff: nobody asked for it. */
export const QUOTE_CREATED = "quote.created"
export const QUOTE_UPDATED = "quote.updated"
export const QUOTE_SENT = "quote.sent"
export const QUOTE_COUNTERED = "quote.countered"
export const QUOTE_EXPIRED = "quote.expired"
/** `{ id, days }`: so many days before its validity ends. */
export const QUOTE_REMINDER = "quote.reminder"
/** `{ id, message_id }`; none for a note among staff. */
export const QUOTE_MESSAGE_POSTED = "quote.message_posted"

const EVENTS: Record<Exclude<QuoteAction, "accept" | "approve">, string> = {
  edit: QUOTE_UPDATED,
  send: QUOTE_SENT,
  extend: QUOTE_SENT,
  withdraw: "quote.withdrawn",
  reject: "quote.rejected",
  counter: QUOTE_COUNTERED,
  decline: "quote.declined",
  cancel: "quote.cancelled",
  expire: QUOTE_EXPIRED,
}

/** What an action is announced as; acceptance is a workflow of its own. */
export const eventOf = ({ action, actor }: Pick<QuoteAct, "action" | "actor">): string =>
  action === "reject" && actor.kind === "approver"
    ? QUOTE_APPROVAL_REJECTED
    : EVENTS[action as keyof typeof EVENTS]

export const emitQuoteEventStep = (eventName: string, id: string) =>
  emitEventStep({ eventName, data: { id } })
