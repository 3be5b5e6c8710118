export const TRANSPORTS = ["log", "cloud", "twilio"] as const
export type TransportName = (typeof TRANSPORTS)[number]

export type Template = {
  /** As it was approved. Twilio knows templates by its own `content_sid` and takes that of the options. */
  name: string
  /** As it was approved: `fr`, `en_US`. */
  language: string
  /** For {{1}}, {{2}} …: one line each, never empty. */
  parameters: string[]
}

type Addressed = {
  /** E.164: "+33612345678". */
  to: string
  /** 512 characters at most; the provider's statuses carry it. Empty: none. */
  reference: string
}

export type OutboundMessage = Addressed &
  ({ kind: "text"; text: string } | { kind: "template"; template: Template })

/**
 * What became of an attempt. `code` is the provider's error code, or one of ours in lower case; `detail` is
 * for people, one line without phone numbers.
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

export interface Transport {
  /** Never throws for what the provider or the network does. */
  send(message: OutboundMessage): Promise<SendOutcome>
}
