import { MedusaError } from "@medusajs/framework/utils"

type InlineFile = { type: "inline"; filename: string; content: string; content_type: string }

/** A message to one recipient as the outbox takes it. */
export type OutboxMail = {
  kind: "notification"
  cause_id: string
  to: string
  locale: string
  content: { subject: string; text: string; html: string | null }
  attachments: InlineFile[]
  order_id: string | null
  quote_id: string | null
  company_id: string | null
  customer_id: string | null
}

/** Keeps and sends e-mails; implemented by Millésime's module `mail`. */
export interface MailOutbox {
  /** @returns the id of the message, also if it existed */
  enqueueOnce(mail: OutboxMail): Promise<string>
}

const KEY = "millesime_mail"

export type Container = { readonly [KEY]?: MailOutbox }

/**
 * Resolved at each notification, since the module isn't loaded yet when providers are created.
 * @throws MedusaError without the module
 */
export const outboxOf = (container: Container): MailOutbox => {
  // Medusa's container throws an error of its own for a key that it doesn't know.
  const outbox = Object.hasOwn(container, KEY) ? container[KEY] : undefined
  if (outbox) return outbox
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `The notification provider "email" has no outbox: in medusa-config, add the module "${KEY}", and ` +
      `dependencies: ["${KEY}"] beside the options of @medusajs/medusa/notification`,
  )
}
