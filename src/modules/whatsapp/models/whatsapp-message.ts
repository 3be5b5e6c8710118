import { model } from "@medusajs/framework/utils"
import { WHATSAPP_MESSAGE_KINDS, WHATSAPP_MESSAGE_STATUSES } from "../types"

/** A message to one recipient with its delivery status. Its text is rendered when it is sent. */
const WhatsappMessage = model
  .define("millesime_whatsapp_message", {
    id: model.id({ prefix: "wamsg" }).primaryKey(),
    kind: model.enum([...WHATSAPP_MESSAGE_KINDS]),
    /** Of event and recipient, so that repeated events create one message. */
    dedupe_key: model.text(),
    order_id: model.text().nullable(),
    quote_id: model.text().nullable(),
    /** Display value: the number of the order or quote, or the count of orders in a digest. */
    subject: model.text(),
    /** E.164. */
    to: model.text(),
    status: model.enum([...WHATSAPP_MESSAGE_STATUSES]).default("pending"),
    /** The digest that includes this order; its delivery status applies here. */
    digest_id: model.text().nullable(),
    /** Attempts started. */
    attempts: model.number().default(0),
    attempted_at: model.dateTime().nullable(),
    /** Set while the message is pending. */
    next_attempt_at: model.dateTime().nullable(),
    /** No retries after this time. */
    give_up_at: model.dateTime(),
    /** Send the template: free text was not delivered. */
    template_only: model.boolean().default(false),
    error_code: model.text().nullable(),
    error: model.text().nullable(),
    provider_message_id: model.text().nullable(),
    sent_at: model.dateTime().nullable(),
    delivered_at: model.dateTime().nullable(),
    read_at: model.dateTime().nullable(),
    failed_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["dedupe_key"], unique: true },
    { on: ["next_attempt_at"], where: { status: "pending" } },
    { on: ["attempted_at"], where: { status: "sending" } },
    { on: ["to", "attempted_at"] },
    { on: ["to", "created_at"] },
    { on: ["status", "created_at"] },
    { on: ["kind", "created_at"] },
    { on: ["created_at"] },
    { on: ["sent_at"] },
    { on: ["attempts"] },
    { on: ["order_id"] },
    { on: ["quote_id"] },
    { on: ["digest_id"] },
    { on: ["provider_message_id"] },
  ])
  .checks([
    {
      name: "millesime_whatsapp_message_waits_for_a_moment",
      expression: (c) => `(${c.status} = 'pending') = (${c.next_attempt_at} is not null)`,
    },
  ])

export default WhatsappMessage
