import type { SendOutcome } from "../../modules/whatsapp/types"

export type Template = {
  /** As approved. Twilio uses the `content_sid` of the options instead. */
  name: string
  /** As approved: `fr`, `en_US`. */
  language: string
  /** For {{1}}, {{2}} …: one line each, never empty. */
  parameters: string[]
}

type Addressed = {
  /** E.164: "+33612345678". */
  to: string
  /** At most 512 characters, repeated in delivery reports; empty for none. */
  reference: string
}

export type OutboundMessage = Addressed &
  ({ kind: "text"; text: string } | { kind: "template"; template: Template })

export interface Transport {
  /** Never throws for errors of the provider or the network. */
  send(message: OutboundMessage): Promise<SendOutcome>
}
