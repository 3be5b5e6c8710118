import type { SendOutcome } from "../../modules/whatsapp/types"

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

export interface Transport {
  /** Never throws for what the provider or the network does. */
  send(message: OutboundMessage): Promise<SendOutcome>
}
