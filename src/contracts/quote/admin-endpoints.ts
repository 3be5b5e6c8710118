import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listQuery, listResponse, queryNumber } from "../../http/query"
import {
  AddQuoteItem,
  AdminPostQuoteMessage,
  CreateQuote,
  DiscountQuote,
  ExtendQuote,
  QuoteReason,
  RemoveQuoteItem,
  SendQuote,
  ShipQuote,
  UpdateQuote,
  UpdateQuoteItem,
} from "./inputs"
import { AdminQuotesQuery } from "./queries"
import { AdminQuote, AdminQuoteListing, AdminQuoteMessage, QuoteEvent } from "./views"

const oneQuote = z.strictObject({ quote: AdminQuote })

const editing = {
  method: "POST",
  access: "admin",
  idempotent: true,
  response: oneQuote,
  errors: ["not_found", "quote_stale", "quote_invalid_transition", "locked"],
} as const

const deciding = {
  method: "POST",
  access: "admin",
  idempotent: true,
  response: oneQuote,
  errors: ["not_found", "quote_invalid_transition", "locked"],
} as const

const OPENING = ["quote_cart_already_quoted", "quote_empty"] as const

/** Quotes as staff price, send and follow them. */
export const adminQuoteEndpoints = defineEndpoints({
  adminListQuotes: {
    summary: "List quotes, unread first",
    method: "GET",
    path: "/admin/quotes",
    access: "admin",
    query: AdminQuotesQuery,
    response: listResponse("quotes", AdminQuoteListing),
  },
  adminCreateQuote: {
    summary: "Open a quote for a customer",
    description: "It belongs to the company that the customer is a member of, if any.",
    method: "POST",
    path: "/admin/quotes",
    access: "admin",
    idempotent: true,
    body: CreateQuote,
    response: oneQuote,
  },
  adminGetQuote: {
    summary: "Read a quote, with its draft and what the buyer sees",
    method: "GET",
    path: "/admin/quotes/:id",
    access: "admin",
    response: oneQuote,
    errors: ["not_found"],
  },
  adminUpdateQuote: {
    ...editing,
    summary: "Change the terms of the draft, or who sees to the quote",
    path: "/admin/quotes/:id",
    body: UpdateQuote,
  },
  adminReadQuote: {
    summary: "Mark a quote as read",
    method: "POST",
    path: "/admin/quotes/:id/read",
    access: "admin",
    body: z.strictObject({}),
    response: z.strictObject({ id: z.string(), is_unread: z.boolean() }),
    errors: ["not_found"],
  },
  adminAddQuoteItem: {
    ...editing,
    summary: "Add a line to the draft: a variant, or a free one",
    path: "/admin/quotes/:id/items",
    body: AddQuoteItem,
  },
  adminUpdateQuoteItem: {
    ...editing,
    summary: "Change a line of the draft",
    path: "/admin/quotes/:id/items/:item_id",
    body: UpdateQuoteItem,
  },
  adminRemoveQuoteItem: {
    summary: "Take a line out of the draft",
    description:
      "`version` is in the query or, for clients that send one with DELETE, in the body.",
    method: "DELETE",
    path: "/admin/quotes/:id/items/:item_id",
    access: "admin",
    idempotent: true,
    query: z.strictObject({ version: queryNumber().optional() }),
    body: RemoveQuoteItem,
    response: oneQuote,
    errors: editing.errors,
  },
  adminDiscountQuote: {
    ...editing,
    summary: "Set a discount on a line, or on all lines together",
    path: "/admin/quotes/:id/discount",
    body: DiscountQuote,
  },
  adminShipQuote: {
    ...editing,
    summary: "Set the price of shipping",
    path: "/admin/quotes/:id/shipping",
    body: ShipQuote,
  },
  adminSendQuote: {
    ...editing,
    summary: "Send the draft to the buyer, as the next revision",
    description: "What was sent never changes. Prices and taxes of the order will be those.",
    path: "/admin/quotes/:id/send",
    body: SendQuote,
    errors: [...editing.errors, ...OPENING],
  },
  adminExtendQuote: {
    ...deciding,
    summary: "Offer the same for longer, as another revision",
    path: "/admin/quotes/:id/extend",
    body: ExtendQuote,
    errors: [...deciding.errors, ...OPENING, "quote_stale"],
  },
  adminWithdrawQuote: {
    ...deciding,
    summary: "Withdraw what was sent; another revision may follow",
    path: "/admin/quotes/:id/withdraw",
    body: QuoteReason,
  },
  adminRejectQuote: {
    ...deciding,
    summary: "Reject a request or a counter-offer, for good",
    path: "/admin/quotes/:id/reject",
    body: QuoteReason,
  },
  adminPostQuoteMessage: {
    summary: "Write to the buyer, or a note among staff",
    method: "POST",
    path: "/admin/quotes/:id/messages",
    access: "admin",
    idempotent: true,
    body: AdminPostQuoteMessage,
    response: z.strictObject({ message: AdminQuoteMessage }),
    status: 201,
    errors: ["not_found"],
  },
  adminListQuoteEvents: {
    summary: "Read the audit trail, newest first",
    method: "GET",
    path: "/admin/quotes/:id/events",
    access: "admin",
    query: listQuery({}),
    response: listResponse("events", QuoteEvent),
    errors: ["not_found"],
  },
  adminGetQuoteDocument: {
    summary: "Read a revision that was sent as PDF",
    method: "GET",
    path: "/admin/quotes/:id/revisions/:number/document",
    access: "admin",
    response: z.string(),
    contentType: "application/pdf",
    errors: ["not_found"],
  },
})

export type AdminQuoteEndpoints = typeof adminQuoteEndpoints
