import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../../http/endpoints"
import { listQuery, listResponse } from "../../http/query"
import {
  AcceptQuote,
  ApproveQuote,
  CancelQuote,
  CounterQuote,
  DeclineQuote,
  PostQuoteMessage,
  RequestQuote,
} from "./inputs"
import { StoreQuotesQuery } from "./queries"
import { QuoteMessage, StoreQuote, StoreQuoteRevision } from "./views"

const oneQuote = z.strictObject({ quote: StoreQuote })

const ordered = z.strictObject({
  quote: StoreQuote,
  order: z
    .strictObject({ id: z.string(), display_id: z.number().int() })
    .optional()
    .meta({ description: "Missing where the company must approve first (202)" }),
})

const reading = { method: "GET", access: "customer", errors: ["not_found"] } as const

const acting = {
  method: "POST",
  access: "customer",
  idempotent: true,
  response: oneQuote,
  errors: ["not_found", "quote_invalid_transition"],
} as const

const ORDERING = [
  "not_found",
  "forbidden",
  "company_suspended",
  "quote_invalid_transition",
  "quote_insufficient_stock",
  "locked",
] as const

/** Quotes as buyers ask for them and answer them. A company's quote is its members' by their role. */
export const storeQuoteEndpoints = defineEndpoints({
  storeListQuotes: {
    summary: "List one's quotes, or one's company's, newest first",
    description: "Admins and approvers of a company see all of its quotes, buyers their own.",
    method: "GET",
    path: "/store/quotes",
    access: "customer",
    query: StoreQuotesQuery,
    response: listResponse("quotes", StoreQuote),
  },
  storeRequestQuote: {
    summary: "Ask for a quote of one's cart",
    method: "POST",
    path: "/store/quotes",
    access: "customer",
    limit: "quote_request",
    idempotent: true,
    body: RequestQuote,
    response: oneQuote,
    status: 201,
    errors: [
      "not_found",
      "company_suspended",
      "quote_cart_already_quoted",
      "quote_cart_completed",
      "quote_cart_empty",
    ],
  },
  storeGetQuote: {
    ...reading,
    summary: "Read a quote",
    path: "/store/quotes/:id",
    response: oneQuote,
  },
  storeListQuoteRevisions: {
    ...reading,
    summary: "List the revisions that were sent, newest first",
    path: "/store/quotes/:id/revisions",
    query: listQuery({}),
    response: listResponse("revisions", StoreQuoteRevision),
  },
  storeGetQuoteRevision: {
    ...reading,
    summary: "Read a revision that was sent",
    path: "/store/quotes/:id/revisions/:number",
    response: z.strictObject({ revision: StoreQuoteRevision }),
  },
  storeGetQuoteDocument: {
    ...reading,
    summary: "Read a revision as PDF",
    path: "/store/quotes/:id/revisions/:number/document",
    response: z.string(),
    contentType: "application/pdf",
  },
  storePostQuoteMessage: {
    summary: "Write to the seller",
    method: "POST",
    path: "/store/quotes/:id/messages",
    access: "customer",
    limit: "message",
    idempotent: true,
    body: PostQuoteMessage,
    response: z.strictObject({ message: QuoteMessage }),
    status: 201,
    errors: ["not_found"],
  },
  storeCounterQuote: {
    ...acting,
    summary: "Propose other quantities or prices, line by line",
    description: "It changes no price: staff answer with another revision.",
    path: "/store/quotes/:id/counter",
    body: CounterQuote,
    errors: [...acting.errors, "quote_revision_stale"],
  },
  storeAcceptQuote: {
    ...acting,
    summary: "Accept the revision that was sent, and so order",
    description:
      "202 without an order where the buyer's company must approve first. A repeat answers with the order that is there.",
    path: "/store/quotes/:id/accept",
    body: AcceptQuote,
    response: ordered,
    otherStatus: 202,
    errors: [...ORDERING, "quote_revision_stale", "quote_totals_changed"],
  },
  storeDeclineQuote: {
    ...acting,
    summary: "Decline a quote",
    path: "/store/quotes/:id/decline",
    body: DeclineQuote,
    errors: [...acting.errors, "quote_revision_stale"],
  },
  storeCancelQuote: {
    ...acting,
    summary: "Take a request back",
    path: "/store/quotes/:id/cancel",
    body: CancelQuote,
  },
  storeListQuoteApprovals: {
    summary: "List the quotes that await one's approval",
    description: "What colleagues have accepted; for admins and approvers of a company.",
    method: "GET",
    path: "/store/quote-approvals",
    access: "company",
    query: listQuery({}),
    response: listResponse("quote_approvals", StoreQuote),
    errors: ["forbidden"],
  },
  storeApproveQuote: {
    summary: "Approve what a colleague has accepted, and so order",
    method: "POST",
    path: "/store/quote-approvals/:id/approve",
    access: "company",
    idempotent: true,
    body: ApproveQuote,
    response: ordered,
    errors: [...ORDERING, "quote_revision_stale", "quote_totals_changed"],
  },
  storeRejectQuoteApproval: {
    summary: "Refuse to approve what a colleague has accepted",
    method: "POST",
    path: "/store/quote-approvals/:id/reject",
    access: "company",
    idempotent: true,
    body: CancelQuote,
    response: oneQuote,
    errors: ["not_found", "forbidden", "quote_invalid_transition"],
  },
})

export type StoreQuoteEndpoints = typeof storeQuoteEndpoints
