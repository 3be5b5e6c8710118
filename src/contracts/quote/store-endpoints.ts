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

const acceptedQuote = z.strictObject({
  quote: StoreQuote,
  order: z
    .strictObject({ id: z.string(), display_id: z.number().int() })
    .optional()
    .meta({ description: "Missing if the company must approve first (202)" }),
})

const read = { method: "GET", access: "customer", errors: ["not_found"] } as const

const action = {
  method: "POST",
  access: "customer",
  idempotent: true,
  response: oneQuote,
  errors: ["not_found", "quote_invalid_transition"],
} as const

const ORDER_ERRORS = [
  "not_found",
  "forbidden",
  "company_suspended",
  "quote_invalid_transition",
  "quote_insufficient_stock",
  "barrel_unavailable",
  "checkout_incomplete",
  "quantity_not_sold",
  "tax_missing",
  "tax_changed",
  "locked",
] as const

/** Quotes for buyers. Access to a company's quotes depends on the member's role. */
export const storeQuoteEndpoints = defineEndpoints({
  storeListQuotes: {
    summary: "List quotes, newest first",
    description: "The customer's quotes and, depending on their role, those of their company.",
    method: "GET",
    path: "/store/quotes",
    access: "customer",
    query: StoreQuotesQuery,
    response: listResponse("quotes", StoreQuote),
  },
  storeRequestQuote: {
    summary: "Request a quote for a cart",
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
      "quantity_not_sold",
    ],
  },
  storeGetQuote: {
    ...read,
    summary: "Get a quote",
    path: "/store/quotes/:id",
    response: oneQuote,
  },
  storeListQuoteRevisions: {
    ...read,
    summary: "List the sent revisions of a quote, newest first",
    path: "/store/quotes/:id/revisions",
    query: listQuery({}),
    response: listResponse("revisions", StoreQuoteRevision),
  },
  storeGetQuoteRevision: {
    ...read,
    summary: "Get a sent revision",
    path: "/store/quotes/:id/revisions/:number",
    response: z.strictObject({ revision: StoreQuoteRevision }),
  },
  storeGetQuoteDocument: {
    ...read,
    summary: "Download the PDF of a revision",
    path: "/store/quotes/:id/revisions/:number/document",
    response: z.string(),
    contentType: "application/pdf",
  },
  storePostQuoteMessage: {
    summary: "Post a message to the seller",
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
    ...action,
    summary: "Make a counter-offer",
    description:
      "Proposes other quantities or prices by line. Prices stay as they are until staff send another revision.",
    path: "/store/quotes/:id/counter",
    body: CounterQuote,
    errors: [...action.errors, "quote_revision_stale"],
  },
  storeAcceptQuote: {
    ...action,
    summary: "Accept a quote and place the order",
    description:
      "202 without an order if the buyer's company must approve first. Repeating an acceptance returns its order.",
    path: "/store/quotes/:id/accept",
    body: AcceptQuote,
    response: acceptedQuote,
    otherStatus: 202,
    errors: [...ORDER_ERRORS, "quote_revision_stale", "quote_totals_changed"],
  },
  storeDeclineQuote: {
    ...action,
    summary: "Decline a quote",
    path: "/store/quotes/:id/decline",
    body: DeclineQuote,
    errors: [...action.errors, "quote_revision_stale"],
  },
  storeCancelQuote: {
    ...action,
    summary: "Cancel a quote request",
    path: "/store/quotes/:id/cancel",
    body: CancelQuote,
  },
  storeListQuoteApprovals: {
    summary: "List quotes that await approval",
    description: "Quotes accepted by other members. Requires the role `admin` or `approver`.",
    method: "GET",
    path: "/store/quote-approvals",
    access: "company",
    query: listQuery({}),
    response: listResponse("quote_approvals", StoreQuote),
    errors: ["forbidden"],
  },
  storeApproveQuote: {
    summary: "Approve an accepted quote and place the order",
    method: "POST",
    path: "/store/quote-approvals/:id/approve",
    access: "company",
    idempotent: true,
    body: ApproveQuote,
    response: acceptedQuote,
    errors: [...ORDER_ERRORS, "quote_revision_stale", "quote_totals_changed"],
  },
  storeRejectQuoteApproval: {
    summary: "Reject the approval of an accepted quote",
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
