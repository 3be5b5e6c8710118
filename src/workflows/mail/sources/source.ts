import type { MedusaContainer } from "@medusajs/framework/types"
import type { MailKind } from "../../../modules/mail/types"
import type { NewMail } from "../../../modules/mail/mail"

/** The messages of what happened between `since` and `until`; nothing of before the store could write e-mails. */
export type Period = { since: Date; until: Date; watermark: Date }

/**
 * Messages that follow from rows. They are found by their rows, at any time: an event only hastens it, so that a lost event
 * loses no message.
 */
export type RowSource = {
  kind: MailKind
  /** Events after which there may be something to find. */
  events: readonly string[]
  /** The id in the data of an event that `find` takes. */
  subjectOf?: (data: Record<string, string>) => string | undefined
  /** Ids of the causes of a period, of one subject if its id is given. */
  find: (container: MedusaContainer, period: Period, subjectId?: string) => Promise<string[]>
  /** The messages of causes, to each recipient. */
  write: (container: MedusaContainer, causeIds: string[]) => Promise<NewMail[]>
}

/** Messages whose token is in the event alone. */
export type EventSource = {
  events: readonly string[]
  write: (container: MedusaContainer, data: never) => Promise<NewMail[]>
}
