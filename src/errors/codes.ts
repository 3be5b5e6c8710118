/**
 * Every code that our endpoints answer with, its HTTP status and what it means. The codes are part
 * of the contract: clients branch on them, so they never change; messages may.
 */
export const ERRORS = {
  invalid_request: { status: 400, meaning: "A field, query key or id has an impossible value" },
  malformed_body: { status: 400, meaning: "The body is not what its content type says" },
  publishable_key_required: {
    status: 400,
    meaning: "A store request without a valid x-publishable-api-key",
  },
  unauthorized: { status: 401, meaning: "No token, or one that isn't valid here" },
  session_revoked: {
    status: 401,
    meaning: "The session has ended, or whose it is may no longer: log in again",
  },
  refresh_reused: {
    status: 401,
    meaning: "The refresh token was used before, so its session was ended: log in again",
  },
  forbidden: { status: 403, meaning: "A known thing, but the right is missing" },
  cross_site_request: {
    status: 403,
    meaning: "A page of another site sent the request with the cookie of somebody who is logged in",
  },
  company_suspended: { status: 403, meaning: "A suspended or rejected company can read, not buy" },
  company_spending_limit: {
    status: 403,
    meaning: "The purchase doesn't fit the member's spending limit",
  },
  company_login_required: {
    status: 403,
    meaning: "A company's member buys logged in; nobody else with their e-mail address or cart",
  },
  not_found: { status: 404, meaning: "Unknown, or not visible to the caller" },
  conflict: { status: 409, meaning: "The request lost against another one or the present state" },
  locked: { status: 409, meaning: "Somebody else is changing the same thing; try again" },
  barrel_archived: { status: 409, meaning: "An archived barrel cannot be changed" },
  barrel_out_of_stock: { status: 409, meaning: "A barrel without stock can't be published" },
  barrel_reserved: { status: 409, meaning: "Units of the barrel are reserved for orders" },
  company_already_member: { status: 409, meaning: "The customer belongs to a company already" },
  company_last_admin: {
    status: 409,
    meaning: "The last admin of a company can't leave, be demoted or removed",
  },
  company_invalid_transition: {
    status: 409,
    meaning: "The company's status doesn't allow that decision",
  },
  company_identity_vetted: {
    status: 409,
    meaning: "What staff have vetted of a company is changed by them alone",
  },
  company_without_vat_number: { status: 409, meaning: "There is no VAT number to verify" },
  barrel_unavailable: {
    status: 409,
    meaning:
      "Something in the cart or quote was archived, unpublished, deleted or left the channel",
  },
  checkout_incomplete: {
    status: 409,
    meaning: "An order needs more about its buyer and address; `details` name the fields",
  },
  quantity_not_sold: {
    status: 409,
    meaning:
      "A quantity that isn't whole, is below the minimum or not a multiple sold; `details` say which",
  },
  tax_missing: {
    status: 409,
    meaning: "A line has no tax line, since the country has no tax region or rate",
  },
  tax_changed: {
    status: 409,
    meaning: "Taxes have changed since they were calculated; the cart was calculated anew",
  },
  insufficient_stock: { status: 409, meaning: "There isn't enough stock for the order" },
  invoice_incomplete: {
    status: 409,
    meaning: "What the law wants an invoice to say is missing; `params.fields` names it",
  },
  invoice_date_before_last: {
    status: 409,
    meaning: "A later day has been invoiced already, and numbers follow the order of days",
  },
  withdrawal_not_consumer: {
    status: 409,
    meaning: "The right of withdrawal is a consumer's: orders of companies have none",
  },
  withdrawal_expired: { status: 409, meaning: "The period to withdraw is over" },
  withdrawal_done: {
    status: 409,
    meaning: "Nothing is left to withdraw from: it was withdrawn, returned or canceled",
  },
  withdrawal_invalid_transition: {
    status: 409,
    meaning: "The withdrawal's status doesn't allow that",
  },
  refund_too_high: { status: 409, meaning: "More than was captured and not refunded yet" },
  invoice_credit_too_high: {
    status: 409,
    meaning: "More than what the invoice's credit notes have left, in total or of a rate of VAT",
  },
  invoice_not_transmissible: {
    status: 409,
    meaning:
      "A platform takes invoices of French companies in euros, if the option `billing.platform` names one",
  },
  invoice_transmitted: {
    status: 409,
    meaning: "The invoice is on its way to the platform, or the platform has it",
  },
  invoice_not_due: {
    status: 409,
    meaning: "The order is canceled, a draft, or has nothing to pay",
  },
  invoice_seller_unknown: {
    status: 409,
    meaning: "The option `seller.siren` is missing, which the file is named by",
  },
  invoice_not_in_euros: {
    status: 409,
    meaning: "The accounts are kept in euros, and an invoice of the period has another currency",
  },
  e_report_period_not_over: {
    status: 409,
    meaning: "A period is reported once its last day is over",
  },
  invoice_day_closed: {
    status: 409,
    meaning: "The day is closed: no invoice of it is issued any more",
  },
  invoice_day_not_over: { status: 409, meaning: "A day is closed once it is over" },
  quote_invalid_transition: {
    status: 409,
    meaning: "The quote's status doesn't allow that, or not to the one who asks",
  },
  quote_stale: { status: 409, meaning: "Somebody else has changed the quote: read it again" },
  quote_revision_stale: { status: 409, meaning: "A newer revision was sent meanwhile" },
  quote_totals_changed: { status: 409, meaning: "The total is not the revision's" },
  quote_insufficient_stock: { status: 409, meaning: "There isn't enough stock for the order" },
  quote_cart_already_quoted: { status: 409, meaning: "The cart has an open quote" },
  quote_cart_empty: { status: 409, meaning: "There is nothing in the cart to quote" },
  quote_cart_completed: { status: 409, meaning: "The cart has become an order" },
  quote_unprintable: {
    status: 409,
    meaning: "The PDF can't print some characters; `details` name them. Send `allow_unprintable`",
  },
  quote_empty: { status: 409, meaning: "A quote without lines can't be sent" },
  whatsapp_not_resendable: {
    status: 409,
    meaning: "Only a message that failed, or may not have arrived, is sent again",
  },
  mail_not_resendable: {
    status: 409,
    meaning: "The message was sent, waits to be sent, or its token is gone",
  },
  mail_not_cancelable: { status: 409, meaning: "Only a message that waits can be canceled" },
  page_stale: {
    status: 409,
    meaning: "Somebody else has changed the draft of the page: read it again",
  },
  page_invalid_transition: { status: 409, meaning: "The page's status doesn't allow that" },
  page_published: { status: 409, meaning: "A page that is or will be public can't be deleted" },
  page_key_taken: { status: 409, meaning: "Another page has that key" },
  page_slug_taken: { status: 409, meaning: "Another page has that address in that language" },
  menu_stale: { status: 409, meaning: "Somebody else has changed the menu: read it again" },
  menu_handle_taken: { status: 409, meaning: "Another menu has that handle" },
  terms_changed: {
    status: 409,
    meaning: "Those aren't the conditions of sale in force: read and accept them anew",
  },
  terms_required: { status: 409, meaning: "The conditions of sale must be accepted first" },
  import_finished: { status: 409, meaning: "The import has ended; there is nothing to stop" },
  import_not_undoable: {
    status: 409,
    meaning: "The import runs, was undone, or its barrels were sold or changed since",
  },
  duplicate: { status: 409, meaning: "A handle, SKU or other unique value is taken" },
  page_archived: { status: 410, meaning: "There was a page, and it is gone" },
  payload_too_large: { status: 413, meaning: "The body is larger than the endpoint accepts" },
  unsupported_media_type: { status: 415, meaning: "The content type is not accepted here" },
  idempotency_key_reused: {
    status: 422,
    meaning: "The Idempotency-Key was used for another request in the last 24 hours",
  },
  rate_limited: {
    status: 429,
    meaning: "Asked too often; `Retry-After` says in how many seconds to try again",
  },
  unexpected_error: { status: 500, meaning: "Our fault; the log knows more" },
  unavailable: { status: 503, meaning: "A service we need is down; try again later" },
} as const satisfies Record<string, { status: number; meaning: string }>

export type ErrorCode = keyof typeof ERRORS

export const isErrorCode = (code: unknown): code is ErrorCode =>
  typeof code === "string" && Object.hasOwn(ERRORS, code)

/** Medusa's name for the kind of error, which its own clients read. */
const TYPES: Record<number, string> = {
  400: "invalid_data",
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  409: "conflict",
  410: "not_found",
  413: "invalid_data",
  415: "invalid_data",
  422: "invalid_data",
  429: "too_many_requests",
}

export const typeOf = (status: number): string => TYPES[status] ?? "unexpected_state"
