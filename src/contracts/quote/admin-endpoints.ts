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

const edit = {
  method: "POST",
  access: "admin",
  idempotent: true,
  response: oneQuote,
  errors: ["not_found", "quote_stale", "quote_invalid_transition", "locked"],
} as const

const decision = {
  method: "POST",
  access: "admin",
  idempotent: true,
  response: oneQuote,
  errors: ["not_found", "quote_invalid_transition", "locked"],
} as const

const SENDING_ERRORS = [
  "quote_cart_already_quoted",
  "quote_empty",
  "barrel_unavailable",
  "checkout_incomplete",
  "quantity_not_sold",
  "tax_missing",
  "quote_insufficient_stock",
] as const

/** Quotes for staff. */
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
    summary: "Create a quote for a customer",
    description: "The quote belongs to the customer's company, if any.",
    method: "POST",
    path: "/admin/quotes",
    access: "admin",
    idempotent: true,
    body: CreateQuote,
    response: oneQuote,
  },
  adminGetQuote: {
    summary: "Get a quote with its draft and its current revision",
    method: "GET",
    path: "/admin/quotes/:id",
    access: "admin",
    response: oneQuote,
    errors: ["not_found"],
  },
  adminUpdateQuote: {
    ...edit,
    summary: "Update the addresses, terms, validity, owner or internal note of a quote",
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
    ...edit,
    summary: "Add a line to the draft",
    path: "/admin/quotes/:id/items",
    body: AddQuoteItem,
  },
  adminUpdateQuoteItem: {
    ...edit,
    summary: "Update a line of the draft",
    path: "/admin/quotes/:id/items/:item_id",
    body: UpdateQuoteItem,
  },
  adminRemoveQuoteItem: {
    summary: "Delete a line of the draft",
    description: "Send `version` in the query, or in the body.",
    method: "DELETE",
    path: "/admin/quotes/:id/items/:item_id",
    access: "admin",
    idempotent: true,
    query: z.strictObject({ version: queryNumber().optional() }),
    body: RemoveQuoteItem,
    response: oneQuote,
    errors: edit.errors,
  },
  adminDiscountQuote: {
    ...edit,
    summary: "Set a discount on one line or on all lines",
    path: "/admin/quotes/:id/discount",
    body: DiscountQuote,
  },
  adminShipQuote: {
    ...edit,
    summary: "Set the shipping price of the draft",
    path: "/admin/quotes/:id/shipping",
    body: ShipQuote,
  },
  adminSendQuote: {
    ...edit,
    summary: "Send the draft to the buyer as the next revision",
    description: "A sent revision never changes; the order has its prices and taxes.",
    path: "/admin/quotes/:id/send",
    body: SendQuote,
    errors: [...edit.errors, ...SENDING_ERRORS, "quote_unprintable"],
  },
  adminExtendQuote: {
    ...decision,
    summary: "Extend the validity with a new revision",
    path: "/admin/quotes/:id/extend",
    body: ExtendQuote,
    errors: [...decision.errors, ...SENDING_ERRORS, "quote_stale"],
  },
  adminWithdrawQuote: {
    ...decision,
    summary: "Withdraw the current revision",
    path: "/admin/quotes/:id/withdraw",
    body: QuoteReason,
  },
  adminRejectQuote: {
    ...decision,
    summary: "Reject a request or a counter-offer",
    path: "/admin/quotes/:id/reject",
    body: QuoteReason,
  },
  adminPostQuoteMessage: {
    summary: "Post a message or an internal note",
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
    summary: "List the audit trail of a quote, newest first",
    method: "GET",
    path: "/admin/quotes/:id/events",
    access: "admin",
    query: listQuery({}),
    response: listResponse("events", QuoteEvent),
    errors: ["not_found"],
  },
  adminGetQuoteDocument: {
    summary: "Download the PDF of a revision",
    method: "GET",
    path: "/admin/quotes/:id/revisions/:number/document",
    access: "admin",
    response: z.string(),
    contentType: "application/pdf",
    errors: ["not_found"],
  },
})

export type AdminQuoteEndpoints = typeof adminQuoteEndpoints
