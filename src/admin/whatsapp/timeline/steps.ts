import type { WhatsappMessageView } from "../../../contracts/whatsapp"
import type { WhatsappMessageStatus } from "../../../modules/whatsapp/types"

export type Step = {
  name: "created" | WhatsappMessageStatus
  /** Null where it is to come, or nobody knows. */
  at: string | null
  /** `now` is where the message is, unless it is where it should be. */
  state: "done" | "now" | "ahead"
}

type Known = Pick<
  WhatsappMessageView,
  "status" | "created_at" | "next_attempt_at" | "sent_at" | "delivered_at" | "read_at" | "failed_at"
>

const WAY = ["sent", "delivered", "read"] as const

const ahead = (name: (typeof WAY)[number]): Step => ({ name, at: null, state: "ahead" })

/** How far a message has come on its way to whoever reads it. */
const wayOf = (message: Known): Step[] => {
  const reached = WAY.findIndex((name) => name === message.status)
  return WAY.map((name, index) =>
    index <= reached ? { name, at: message[`${name}_at`], state: "done" } : ahead(name),
  )
}

/** What became of a message, in its order, and what is to come. */
export const stepsOf = (message: Known): Step[] => {
  const { status, created_at, sent_at, failed_at, next_attempt_at } = message
  const created: Step = { name: "created", at: created_at, state: "done" }
  switch (status) {
    case "pending":
      return [created, { name: status, at: next_attempt_at, state: "now" }, ...WAY.map(ahead)]
    case "sending":
    case "unknown":
      return [created, { name: status, at: null, state: "now" }, ...WAY.map(ahead)]
    case "failed":
      return [
        created,
        // The provider took it before it failed to deliver it.
        ...(sent_at ? [{ name: "sent", at: sent_at, state: "done" } as const] : []),
        { name: status, at: failed_at, state: "now" },
      ]
    default:
      return [created, ...wayOf(message)]
  }
}
