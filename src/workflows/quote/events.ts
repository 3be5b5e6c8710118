import { emitEventStep } from "@medusajs/medusa/core-flows"
import type { QuoteCommand } from "../../modules/quote/commands"

/** The events of quotes; their data is `{ id }` of the quote, unless documented otherwise. */
export const QUOTE_REQUESTED = "millesime_quote.requested"
/** `{ id, order_id }`, emitted with `order.placed`. */
export const QUOTE_ACCEPTED = "millesime_quote.accepted"
/** The buyer's company must approve an acceptance. */
export const QUOTE_APPROVAL_REQUESTED = "millesime_quote.approval_requested"
export const QUOTE_APPROVAL_REJECTED = "millesime_quote.approval_rejected"
/** Created by staff, without a request. */
export const QUOTE_CREATED = "millesime_quote.created"
export const QUOTE_UPDATED = "millesime_quote.updated"
export const QUOTE_SENT = "millesime_quote.sent"
export const QUOTE_WITHDRAWN = "millesime_quote.withdrawn"
/** By staff. */
export const QUOTE_REJECTED = "millesime_quote.rejected"
export const QUOTE_DECLINED = "millesime_quote.declined"
export const QUOTE_CANCELLED = "millesime_quote.cancelled"
export const QUOTE_COUNTERED = "millesime_quote.countered"
export const QUOTE_EXPIRED = "millesime_quote.expired"
/** `{ id, days }`: days before the validity ends. */
export const QUOTE_REMINDER = "millesime_quote.reminder"
/** `{ id, message_id }`; not emitted for internal messages. */
export const QUOTE_MESSAGE_POSTED = "millesime_quote.message_posted"

const EVENT_NAMES: Record<QuoteCommand["action"], string> = {
  edit: QUOTE_UPDATED,
  send: QUOTE_SENT,
  extend: QUOTE_SENT,
  withdraw: QUOTE_WITHDRAWN,
  reject: QUOTE_REJECTED,
  counter: QUOTE_COUNTERED,
  decline: QUOTE_DECLINED,
  cancel: QUOTE_CANCELLED,
}

/** The event of a command. */
export const eventNameOf = ({ action, actor }: Pick<QuoteCommand, "action" | "actor">): string =>
  action === "reject" && actor.kind === "approver" ? QUOTE_APPROVAL_REJECTED : EVENT_NAMES[action]

export const emitQuoteEventStep = (eventName: string, id: string) =>
  emitEventStep({ eventName, data: { id } })
