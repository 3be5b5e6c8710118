import { model } from "@medusajs/framework/utils"
import { WHATSAPP_MESSAGE_KINDS, WHATSAPP_MESSAGE_STATUSES } from "../types"

/** What one recipient is to be told, and what became of it. Its text is made when it is sent. */
const WhatsappMessage = model
  .define("millesime_whatsapp_message", {
    id: model.id({ prefix: "wamsg" }).primaryKey(),
    kind: model.enum([...WHATSAPP_MESSAGE_KINDS]),
    /** Of the event and the recipient: however often it is heard of, there is one message. */
    dedupe_key: model.text(),
    order_id: model.text().nullable(),
    quote_id: model.text().nullable(),
    /** For lists: the order's number, the quote's, or how many orders a digest has. */
    subject: model.text(),
    /** E.164. */
    to: model.text(),
    status: model.enum([...WHATSAPP_MESSAGE_STATUSES]).default("pending"),
    /** The message that tells of this one's order, whose fate is this one's too. */
    digest_id: model.text().nullable(),
    /** How many were begun. */
    attempts: model.number().default(0),
    attempted_at: model.dateTime().nullable(),
    /** Of a message that waits. */
    next_attempt_at: model.dateTime().nullable(),
    /** An attempt that fails and may be repeated is, until then. */
    give_up_at: model.dateTime(),
    /** Free text didn't reach the recipient. */
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
