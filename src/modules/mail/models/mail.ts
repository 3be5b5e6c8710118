import { model } from "@medusajs/framework/utils"
import { MAIL_STATUSES } from "../types"

/** A message to one recipient with its delivery status. */
const Mail = model
  .define("millesime_mail", {
    id: model.id({ prefix: "mail" }).primaryKey(),
    /** Of kind, cause and recipient, so that repeated events create one message. */
    dedupe_key: model.text(),
    kind: model.text(),
    /** The row that the message is a consequence of. */
    cause_id: model.text(),
    /** BCP 47, fixed when the message is written. */
    locale: model.text(),
    to: model.text().searchable(),
    subject: model.text().searchable(),
    /** A `Message` or `ForeignMessage`. */
    content: model.json(),
    /** Of `AttachmentRef`; the files are read when the message is sent. */
    attachments: model.json(),
    order_id: model.text().nullable(),
    quote_id: model.text().nullable(),
    company_id: model.text().nullable(),
    customer_id: model.text().nullable(),
    status: model.enum([...MAIL_STATUSES]).default("pending"),
    /** Attempts started. */
    attempts: model.number().default(0),
    attempted_at: model.dateTime().nullable(),
    /** Set while the message is pending. */
    next_attempt_at: model.dateTime().nullable(),
    /** No retries after this time. */
    give_up_at: model.dateTime(),
    /** Not sent after this time, since its token has expired. */
    expires_at: model.dateTime().nullable(),
    /** Whether the content has tokens or codes that haven't been blanked. */
    has_secrets: model.boolean().default(false),
    /** When they were blanked; the message can't be sent again. */
    blanked_at: model.dateTime().nullable(),
    error_code: model.text().nullable(),
    error: model.text().nullable(),
    /** The header `Message-ID`, the same on every attempt. */
    message_id: model.text(),
    /** Of the server that took the message. */
    response: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
    failed_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["dedupe_key"], unique: true },
    { on: ["next_attempt_at"], where: { status: "pending" } },
    { on: ["attempted_at"], where: { status: "sending" } },
    { on: ["expires_at"], where: { has_secrets: true } },
    { on: ["kind", "cause_id"] },
    { on: ["status", "created_at"] },
    { on: ["kind", "created_at"] },
    { on: ["to", "created_at"] },
    { on: ["created_at"] },
    { on: ["order_id"] },
    { on: ["quote_id"] },
    { on: ["company_id"] },
    { on: ["customer_id"] },
  ])
  .checks([
    {
      name: "millesime_mail_waits_for_a_moment",
      expression: (c) => `(${c.status} = 'pending') = (${c.next_attempt_at} is not null)`,
    },
  ])

export default Mail
