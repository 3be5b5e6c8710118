/** The vocabularies of WhatsApp messages: the codes stored, accepted and answered everywhere. */

/** What the seller is told of. `digest`: several orders of one burst in one message. */
export const WHATSAPP_MESSAGE_KINDS = [
  "order_placed",
  "quote_requested",
  "quote_accepted",
  "digest",
] as const
export type WhatsappMessageKind = (typeof WHATSAPP_MESSAGE_KINDS)[number]

/**
 * `pending` waits for its next attempt · `sending` is being handed over · `sent`, `delivered` and `read` are what
 * the provider reports · `failed` won't be tried again · `unknown` may have been sent: only a report tells, and it is
 * never sent again by itself.
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

/** In these staff may send a message again. */
export const RESENDABLE_STATUSES = [
  "failed",
  "unknown",
] as const satisfies readonly WhatsappMessageStatus[]

/** In these the provider has the message. */
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

/** What a provider reports of a message it took. */
export const DELIVERY_STATUSES = ["sent", "delivered", "read", "failed"] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

export type DeliveryReport = {
  provider_message_id: string
  status: DeliveryStatus
  /** Of a failure. */
  error_code?: string
  /** Of the message, as it was sent along. */
  reference?: string
  at: Date
}

/** Somebody wrote to the shop's number: for 24 hours free text reaches them. */
export type InboundMessage = {
  /** E.164. */
  from: string
  at: Date
}

export type WebhookContent = { statuses: DeliveryReport[]; inbound: InboundMessage[] }

/** What can be done about an error code, whoever reports it: an answer or, later, a status. */
export type CodeMeaning = "retry" | "stop" | "use_template"

/**
 * Why an attempt didn't succeed. `code` is the provider's, or one of ours in small letters; `detail` is one line for
 * people, without phone numbers.
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
  /** Nothing was sent, and nothing will be until somebody changes something. */
  | { outcome: "stop" }
  /** Nothing was sent: the person hasn't written for 24 hours, so only a template reaches them. */
  | { outcome: "use_template" }
  /** It may have been sent; only a status with its reference tells. */
  | { outcome: "unknown" }
)

export type SendOutcome = { outcome: "sent"; id: string } | SendFailure
