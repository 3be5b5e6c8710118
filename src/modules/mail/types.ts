/** What a message is about. */
export const MAIL_KINDS = [
  "password_reset",
  "verification_code",
  "welcome",
  "staff_invitation",
  "company_registered",
  "company_approved",
  "company_rejected",
  "company_suspended",
  "company_invitation",
  "quote_requested",
  "quote_sent",
  "quote_reminder",
  "quote_expiring",
  "quote_message",
  "quote_withdrawn",
  "quote_rejected",
  "approval_requested",
  "approval_granted",
  "approval_rejected",
  "order_confirmed",
  "order_changed",
  "order_canceled",
  "order_transfer_requested",
  "payment_received",
  "payment_failed",
  "payment_refunded",
  "invoice_issued",
  "credit_note_issued",
  "order_packed",
  "order_shipped",
  "order_delivered",
  "return_requested",
  "return_received",
  "withdrawal_link",
  "withdrawal_confirmed",
  "withdrawal_refused",
  "staff_company_registered",
  "staff_quote_requested",
  "staff_quote_countered",
  "staff_quote_accepted",
  "staff_quote_message",
  "staff_withdrawal_confirmed",
  "staff_import_finished",
  "test",
] as const
export type MailKind = (typeof MAIL_KINDS)[number]

/** A notification that other code created through Medusa's notification module, with a content of its own. */
export const FOREIGN_KIND = "notification"
export type AnyMailKind = MailKind | typeof FOREIGN_KIND

/** The API's states; the outbox keeps `waiting` and `retrying` as one status, `pending`. */
export const MAIL_STATES = [
  "waiting",
  "sending",
  "sent",
  "retrying",
  "failed",
  "unknown",
  "suppressed",
  "canceled",
] as const
export type MailState = (typeof MAIL_STATES)[number]

export const MAIL_STATUSES = [
  "pending",
  "sending",
  "sent",
  "failed",
  "unknown",
  "suppressed",
  "canceled",
] as const
export type MailStatus = (typeof MAIL_STATUSES)[number]

export const MAIL_TRANSPORTS = ["log", "smtp", "none"] as const
export type MailTransport = (typeof MAIL_TRANSPORTS)[number]

/** `paused`: the mail server refused the store's login, so that nothing can be sent for the moment. */
export const ATTEMPT_OUTCOMES = ["sent", "retry", "stop", "unknown", "paused"] as const

/** Sent also to a suppressed address: its owner has just asked for it. */
export const UNSUPPRESSED_KINDS: readonly AnyMailKind[] = [
  "password_reset",
  "verification_code",
  "test",
]

/** A failed attempt; `detail` is one line without the address. */
export type SendFailure = {
  code: string
  detail: string
} & (
  | {
      /** Nothing was sent, and the same may work later. */
      outcome: "retry"
      retry_after?: number
    }
  | {
      /** Nothing was sent, and a retry would fail too. */
      outcome: "stop"
      /** The server doesn't know the address. */
      suppresses?: true
    }
  /** It may have been sent. */
  | { outcome: "unknown" }
  /** The server refused the store's login. */
  | { outcome: "paused" }
)

export type SendOutcome = { outcome: "sent"; response: string } | SendFailure
