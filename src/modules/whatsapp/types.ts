/** The vocabularies of WhatsApp messages: the codes stored, accepted and answered everywhere. */

/** What a message is about; a `digest` lists several orders. */
export const WHATSAPP_MESSAGE_KINDS = [
  "order_placed",
  "quote_requested",
  "quote_accepted",
  "digest",
] as const
export type WhatsappMessageKind = (typeof WHATSAPP_MESSAGE_KINDS)[number]

/**
 * `pending` waits for its next attempt · `sending` is being handed to the provider · `sent`, `delivered` and `read` are
 * reported by the provider · `failed` will not be retried · `unknown` may have been sent: it is never retried, only a
 * report of the provider changes it.
 */
export const WHATSAPP_MESSAGE_STATUSES = [
  "pending",
  "sending",
  "sent",
  "delivered",
  "read",
  "failed",
  "unknown",
] as const
export type WhatsappMessageStatus = (typeof WHATSAPP_MESSAGE_STATUSES)[number]

/** Statuses in which staff may resend a message. */
export const RESENDABLE_STATUSES = [
  "failed",
  "unknown",
] as const satisfies readonly WhatsappMessageStatus[]

/** Statuses in which the provider has accepted the message. */
export const SENT_STATUSES = [
  "sent",
  "delivered",
  "read",
] as const satisfies readonly WhatsappMessageStatus[]

export const WHATSAPP_TRANSPORTS = ["log", "cloud", "twilio"] as const
export type WhatsappTransport = (typeof WHATSAPP_TRANSPORTS)[number]

/**
 * Characters of a free text, counted as UTF-16 code units, which are never fewer.
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/text-messages,
 * https://www.twilio.com/docs/api/errors/21617
 */
export const TEXT_LIMITS: Record<WhatsappTransport, number> = {
  log: 4096,
  cloud: 4096,
  twilio: 1600,
}

/**
 * Characters of a template's body with its parameters; one that is longer is refused for good (132005).
 * https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes
 */
export const TEMPLATE_LIMIT = 1024

/** Statuses that a provider reports. */
export const DELIVERY_STATUSES = ["sent", "delivered", "read", "failed"] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

export type DeliveryReport = {
  provider_message_id: string
  status: DeliveryStatus
  /** Of a failure. */
  error_code?: string
  /** The reference that was sent with the message. */
  reference?: string
  at: Date
}

/** A message to the shop's number; free text can be sent to its sender for 24 hours. */
export type InboundMessage = {
  /** E.164, or the user id of a person whose number WhatsApp doesn't tell. */
  from: string
  at: Date
}

/** A person whom WhatsApp named by number and user id at once. */
export type WhatsappUser = {
  /** E.164. */
  phone: string
  /** "FR.13491208655302741918"; never a phone number. */
  user_id: string
}

export type WebhookContent = {
  statuses: DeliveryReport[]
  inbound: InboundMessage[]
  users: WhatsappUser[]
}

/** How to react to an error code, from the answer to an attempt or from a later delivery report. */
export type CodeMeaning = "retry" | "stop" | "use_template"

/**
 * A failed attempt. `code` is the provider's, or one of ours in lower case; `detail` is one line of text without phone
 * numbers.
 */
export type SendFailure = {
  code: string
  detail: string
} & (
  | {
      /** Nothing was sent, and the same may work later. */
      outcome: "retry"
      /** Seconds that the provider asks to wait. */
      retry_after?: number
    }
  /** Nothing was sent, and a retry would fail too. */
  | { outcome: "stop" }
  /** Nothing was sent: the recipient hasn't written for 24 hours, so only a template can be sent. */
  | { outcome: "use_template" }
  /** It may have been sent; a delivery report with its reference will tell. */
  | { outcome: "unknown" }
)

export type SendOutcome = { outcome: "sent"; id: string } | SendFailure
